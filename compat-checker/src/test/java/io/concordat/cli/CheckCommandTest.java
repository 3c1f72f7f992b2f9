package io.concordat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckCommandTest {

  private static final JsonSchema SCHEMA =
      new JsonSchema(Path.of("../docs/concordat-1.schema.json"));

  @TempDir Path folder;
  private Path released;
  private Path grown;
  private Path shrunk;
  private Path broken;

  @BeforeEach
  void write() throws IOException {
    released = api("released.yaml", "1.0.0", "/a", "/b");
    grown = api("grown.yaml", "1.1.0", "/a", "/b", "/c");
    shrunk = api("shrunk.yaml", "1.1.0", "/a");
    broken = Files.writeString(folder.resolve("broken.yaml"), "openapi: 3.1.0\ninfo: [\n");
  }

  @Test
  void a_change_that_its_version_covers_exits_with_0() {
    CommandRun run = CommandRun.of("check", released, grown);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).endsWith("MINOR: 1.1.0 covers the change since 1.0.0\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_change_that_its_version_does_not_cover_exits_with_1() {
    CommandRun run = CommandRun.of("check", released, shrunk);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("operation-removed", released + ":")
        .endsWith("MAJOR: 1.1.0 does not cover the change since 1.0.0, use 2.0.0\n");
  }

  @Test
  void a_document_that_cannot_be_read_exits_with_2_and_says_where_and_what_to_do() {
    CommandRun run = CommandRun.of("check", released, broken);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).allMatch(l -> l.matches(".*broken\\.yaml:\\d+:\\d+: .+ — .+"));
  }

  @Test
  void contracts_of_two_kinds_exit_with_2_and_say_what_each_of_them_is() throws IOException {
    Path messages =
        Files.writeString(
            folder.resolve("messages.yaml"),
            "asyncapi: 3.0.0\ninfo: {title: Orders, version: 1.0.0}\n");
    CommandRun run = CommandRun.of("check", released, messages);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("messages.yaml:1:1: this is an AsyncAPI document")
        .contains("released.yaml, is an OpenAPI document — compare two versions");
  }

  @Test
  void a_document_that_does_not_exist_exits_with_2() {
    CommandRun run = CommandRun.of("check", folder.resolve("none.yaml"), grown);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("none.yaml").contains(" — ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "check a.yaml", "check a b c", "check a b --format pdf"})
  void arguments_that_make_no_sense_exit_with_2(String arguments) {
    CommandRun run = CommandRun.of((Object[]) arguments.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Usage: concordat check");
  }

  @ParameterizedTest
  @CsvSource({
    "json, {",
    "JSON, {",
    "markdown, ###",
    "sarif, {",
    "junit, <?xml",
    "html, <!DOCTYPE",
    "text, Shop",
  })
  void the_report_has_the_format_that_is_asked_for(String format, String start) {
    CommandRun run = CommandRun.of("check", released, grown, "--format", format);
    assertThat(run.out()).startsWith(start);
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "released, 1, 0",
    "grown, 0, 0",
    "grown, minor, 1",
    "grown, major, 0",
    "grown, unproved, 0",
    "shrunk, major, 1",
    "shrunk, minor, 1",
    "shrunk, unproved, 1",
    "shrunk, never, 0",
    "shrunk, version, 1",
  })
  void what_fails_a_check_may_be_chosen(String name, String failOn, int expected) {
    Path to = folder.resolve(name + ".yaml");
    CommandRun run =
        failOn.matches("\\d")
            ? CommandRun.of("check", released, to)
            : CommandRun.of("check", released, to, "--fail-on", failOn);
    assertThat(run.exitCode()).isEqualTo(expected);
  }

  @Test
  void a_report_in_a_file_leaves_the_verdict_on_the_screen() throws IOException {
    Path report = folder.resolve("report.json");
    CommandRun run =
        CommandRun.of("check", released, shrunk, "--format", "json", "--output", report);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo("MAJOR: 1.1.0 does not cover the change since 1.0.0, use 2.0.0\n");
    assertThat(SCHEMA.errors(Files.readString(report))).isEmpty();
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void a_report_that_cannot_be_written_says_so() {
    CommandRun run =
        CommandRun.of("check", released, grown, "--output", folder.resolve("no/such/folder.txt"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--output");
  }

  @Test
  void the_policy_beside_the_new_document_holds() throws IOException {
    Files.writeString(
        folder.resolve("concordat.yaml"),
        """
        accepted:
          - {rule: operation-removed, location: GET /b, reason: unused, owner: me}
        """);
    CommandRun run = CommandRun.of("check", released, shrunk);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("ACCEPTED  1 break");
  }

  @Test
  void a_policy_that_is_named_holds_instead() throws IOException {
    Files.writeString(folder.resolve("concordat.yaml"), "level: nonsense\n");
    Path other = Files.writeString(folder.resolve("other.yaml"), "ignore: [/b]\n");
    assertThat(CommandRun.of("check", released, shrunk).exitCode()).isEqualTo(2);
    CommandRun run = CommandRun.of("check", released, shrunk, "--policy", other);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_bad_policy_exits_with_2_and_names_its_errors() throws IOException {
    Path policy = Files.writeString(folder.resolve("p.yaml"), "levle: wire\n");
    CommandRun run = CommandRun.of("check", released, grown, "--policy", policy);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("p.yaml:1:1: unknown key \"levle\"; did you mean \"level\"?");
  }

  @Test
  void an_acceptance_that_matches_nothing_fails_a_check_that_would_pass() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yaml"),
            "accepted: [{rule: operation-removed, location: GET /z, reason: r, owner: o}]\n");
    CommandRun run = CommandRun.of("check", released, grown, "--policy", policy);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("matches no break").endsWith("; the policy is out of date\n");
  }

  @Test
  void progress_goes_to_standard_error() {
    CommandRun run = CommandRun.of("check", released, grown, "--progress");
    assertThat(run.err().lines())
        .containsExactly("0/2 reading " + released + " and " + grown, "1/2 comparing");
    assertThat(run.out()).startsWith("Shop");
  }

  @Test
  void a_batch_answers_each_pair_on_a_line_of_its_own_and_in_order() throws IOException {
    Path list =
        Files.write(
            folder.resolve("pairs.tsv"),
            List.of(
                "# the pairs",
                released + "\t" + grown,
                "",
                released + "\t" + broken,
                "only one name",
                released + "\t" + shrunk));
    CommandRun run = CommandRun.of("check", "--batch", list);
    assertThat(run.exitCode()).isEqualTo(2);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(SCHEMA.errors(line)).isEmpty());
    assertThat(lines.get(0)).contains("\"impact\": \"MINOR\"", "\"new\": \"" + grown + "\"");
    assertThat(lines.get(1)).contains("\"error\": ", "broken.yaml:");
    assertThat(lines.get(2)).contains("pairs.tsv:5:1: not two names");
    assertThat(lines.get(3)).contains("\"impact\": \"MAJOR\"");
  }

  @Test
  void a_batch_without_errors_exits_as_its_worst_pair() throws IOException {
    Path list = folder.resolve("pairs.tsv");
    Files.writeString(list, released + "\t" + grown + "\r\n" + released + "\t" + shrunk + "\r\n");
    assertThat(CommandRun.of("check", "--batch", list).exitCode()).isEqualTo(1);
    assertThat(CommandRun.of("check", "--batch", list, "--fail-on", "never").exitCode()).isZero();
  }

  @Test
  void a_batch_takes_neither_documents_nor_another_format() {
    assertThat(CommandRun.of("check", released, grown, "--batch", "x").err())
        .contains("--batch takes its pairs from the file alone");
    assertThat(CommandRun.of("check", "--batch", "x", "--format", "html").err())
        .contains("--batch prints JSON lines, not html");
    assertThat(CommandRun.of("check", "--batch", folder.resolve("none")).exitCode()).isEqualTo(2);
  }

  private Path api(String name, String version, String... paths) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "openapi: 3.1.0\ninfo: {title: Shop, version: " + version + "}\npaths:\n");
    for (String path : paths) {
      text.append("  ").append(path).append(": {get: {responses: {'200': {description: ok}}}}\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }
}
