package io.concordat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.Golden;
import io.concordat.JsonSchema;
import io.concordat.judge.Judgement;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class ReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/reports");
  private static final JsonSchema SCHEMA =
      new JsonSchema(Path.of("../docs/concordat-1.schema.json"));

  static Stream<Arguments> everything() {
    return Stream.of(Judgements.values())
        .flatMap(
            judgement ->
                Stream.of(ReportFormat.values()).map(format -> Arguments.of(judgement, format)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a_report_reads_as_its_golden_file(Judgements judgement, ReportFormat format) {
    Golden.check(golden(judgement, extension(format)), render(judgement, format));
  }

  @Test
  void a_verbose_report_leaves_nothing_out() {
    String text = new TextReport(new TextStyle(false, true)).render(Judgements.SHOP.judgement());
    Golden.check(GOLDEN.resolve("shop-verbose.txt"), text);
  }

  @Test
  void a_terminal_that_shows_colours_gets_them() {
    String text = new TextReport(new TextStyle(true, false)).render(Judgements.SHOP.judgement());
    assertThat(text).contains("\u001b[1;31mMAJOR\u001b[0m");
    assertThat(text.replaceAll("\u001b\\[[\\d;]+m", ""))
        .isEqualTo(render(Judgements.SHOP, ReportFormat.TEXT));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void no_document_drives_the_terminal(Judgements judgement, ReportFormat format) {
    assertThat(render(judgement, format)).doesNotContainPattern("[\\p{Cc}\u202E&&[^\n]]");
  }

  @ParameterizedTest
  @EnumSource(Judgements.class)
  void the_last_line_of_text_is_the_verdict(Judgements judgement) {
    List<String> lines = render(judgement, ReportFormat.TEXT).lines().toList();
    assertThat(lines.get(lines.size() - 1)).startsWith(judgement.judgement().impact() + ": ");
  }

  @ParameterizedTest
  @EnumSource(Judgements.class)
  void json_is_as_its_schema_says(Judgements judgement) {
    assertThat(SCHEMA.errors(render(judgement, ReportFormat.JSON))).isEmpty();
  }

  @Test
  void an_error_in_json_is_as_the_schema_says() {
    Problem problem = Problem.error(new Location("a.yaml", 1, 2, ""), "it is wrong", "right it");
    String json = JsonReport.error(List.of(problem)).text();
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json).contains("\"error\": \"a.yaml:1:2: it is wrong — right it\"");
  }

  @Test
  void markdown_fits_a_comment_however_much_there_is_to_say() {
    Judgement shop = Judgements.SHOP.judgement();
    Judgement huge =
        new Judgement(
            shop.impact(),
            shop.findings().stream().flatMap(f -> Collections.nCopies(500, f).stream()).toList(),
            shop.version(),
            Collections.nCopies(500, shop.problems().get(0)),
            "Orders",
            "Orders");
    String text = new MarkdownReport().render(huge);
    assertThat(text.length()).isLessThan(60_000);
    assertThat(text).contains("more; the full report has them").contains("and 480 more");
    assertThat(count(text, "<details>")).isEqualTo(count(text, "</details>"));
  }

  @Test
  void markup_of_a_document_stays_text() {
    for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.JUNIT)) {
      assertThat(render(Judgements.HOSTILE, format))
          .doesNotContain("<script")
          .contains("&lt;script");
    }
    String markdown = render(Judgements.HOSTILE, ReportFormat.MARKDOWN);
    assertThat(proseOf(markdown)).doesNotContain("<script", "@octocat", "#1 ", "http://");
    assertThat(proseOf(markdown.replaceAll("<summary>.*</summary>", "")))
        .doesNotContain("[a]", "*b*");
  }

  /** What GitHub reads as prose: neither escaped, nor in a code span, block or element. */
  private static String proseOf(String markdown) {
    StringBuilder out = new StringBuilder();
    String text = markdown.replaceAll("<code>.*?</code>", "");
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == '`') {
        String fence = text.substring(at).replaceAll("(?s)[^`].*", "");
        Matcher end =
            Pattern.compile("(?<!`)" + fence + "(?!`)")
                .matcher(text)
                .region(at + fence.length(), text.length());
        end.useTransparentBounds(true);
        at = end.find() ? end.end() - 1 : at;
      } else {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(Judgements.class)
  void junit_counts_what_fails(Judgements judgement) throws Exception {
    String xml = render(judgement, ReportFormat.JUNIT);
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    for (String[] pair :
        new String[][] {{"tests", "testcase"}, {"failures", "failure"}, {"skipped", "skipped"}}) {
      assertThat(root.getElementsByTagName(pair[1]).getLength())
          .isEqualTo(Integer.parseInt(root.getAttribute(pair[0])));
    }
    Judgement judged = judgement.judgement();
    assertThat(root.getAttribute("failures").equals("0"))
        .isEqualTo(judged.isCovered() && judged.isPolicySound());
  }

  private static String render(Judgements judgement, ReportFormat format) {
    return format.report(TextStyle.PLAIN).render(judgement.judgement());
  }

  private static Path golden(Judgements judgement, String extension) {
    return GOLDEN.resolve(judgement.name().toLowerCase(Locale.ROOT) + extension);
  }

  private static String extension(ReportFormat format) {
    return switch (format) {
      case TEXT -> ".txt";
      case JSON -> ".json";
      case MARKDOWN -> ".md";
      case SARIF -> ".sarif";
      case JUNIT -> ".xml";
      case HTML -> ".html";
    };
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
