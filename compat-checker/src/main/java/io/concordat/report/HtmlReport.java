package io.concordat.report;

import io.concordat.compare.Difference;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One page that needs nothing else: no script, no font, no picture. */
final class HtmlReport implements Report {

  @Override
  public String render(Judgement judgement) {
    StringBuilder out = new StringBuilder();
    String heading = Words.heading(judgement);
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(Markup.escape(judgement.impact() + " · " + heading))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(Markup.escape(heading))
        .append("</h1>\n<p class=\"verdict ")
        .append(judgement.impact().name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(Markup.sentence(Words.conclusion(judgement)))
        .append("</p>\n");
    problems(out, judgement.problems());
    List<Finding> open = judgement.open();
    section(out, Impact.MAJOR, open);
    accepted(out, judgement);
    section(out, Impact.MINOR, open);
    section(out, Impact.PATCH, open);
    return out.append("</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder out, Impact impact, List<Finding> open) {
    List<Finding> findings = open.stream().filter(f -> f.impact() == impact).toList();
    section(out, impact.name(), Words.meaning(impact), findings);
  }

  private static void accepted(StringBuilder out, Judgement judgement) {
    List<Finding> findings =
        judgement.findings().stream().filter(f -> f.accepted().isPresent()).toList();
    section(out, "ACCEPTED", "breaks that the owners know", findings);
  }

  private static void section(
      StringBuilder out, String name, String meaning, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("<h2 class=\"%s\">%s</h2>\n".formatted(name.toLowerCase(Locale.ROOT), name))
        .append("<p>%s: %s.</p>\n".formatted(Words.count(findings.size(), "finding"), meaning));
    findings.forEach(finding -> finding(out, finding));
  }

  private static void finding(StringBuilder out, Finding finding) {
    Difference difference = finding.difference();
    out.append("<details%s>\n".formatted(finding.impact() == Impact.MAJOR ? " open" : ""))
        .append(
            "<summary>%s <code class=\"rule\">%s</code> <small>%s</small></summary>\n<dl>\n"
                .formatted(
                    Markup.sentence(finding.message()),
                    finding.rule().id(),
                    Words.ground(finding)));
    difference.oldLocation().ifPresent(at -> entry(out, "old", code(at.toString())));
    difference.newLocation().ifPresent(at -> entry(out, "new", code(at.toString())));
    if (!difference.operations().isEmpty()) {
      entry(
          out,
          "in",
          String.join(", ", difference.operations().stream().map(HtmlReport::code).toList()));
    }
    entry(out, "why", Markup.sentence(Words.reason(finding)));
    finding
        .witness()
        .ifPresent(
            witness ->
                entry(
                    out,
                    "e.g.",
                    Words.caption(witness)
                        + "<pre>"
                        + Markup.escape(witness.text().strip())
                        + "</pre>"));
    if (finding.accepted().isPresent()) {
      entry(out, "but", Markup.escape(Words.acceptance(finding.accepted().get())));
    } else {
      entry(out, "do", Markup.sentence(finding.rule().advice()));
    }
    out.append("</dl>\n</details>\n");
  }

  private static void entry(StringBuilder out, String label, String html) {
    out.append("<dt>").append(label).append("</dt><dd>").append(html).append("</dd>\n");
  }

  private static String code(String text) {
    return "<code>" + Markup.escape(Printable.line(text)) + "</code>";
  }

  private static void problems(StringBuilder out, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    out.append("<ul class=\"problems\">\n");
    for (Problem problem : problems) {
      out.append("<li><strong>")
          .append(problem.severity().name().toLowerCase(Locale.ROOT))
          .append("</strong> ")
          .append(code(problem.location().toString()))
          .append(": ")
          .append(Markup.escape(problem.what() + " — " + problem.repair()))
          .append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is not beside " + HtmlReport.class);
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
