package io.concordat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContainsCommandTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_narrower_schema_is_contained() throws IOException {
    CommandRun run =
        CommandRun.of(
            "contains",
            file("a.json", "{\"type\": \"integer\"}"),
            file("b.yaml", "type: number\n"),
            "--format",
            "json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().strip())
        .isEqualTo("{\"answer\": \"CONTAINED\", \"witness\": null, \"reason\": null}");
  }

  @Test
  void a_wider_schema_escapes_with_a_witness() throws IOException {
    CommandRun run =
        CommandRun.of(
            "contains",
            file("a.json", "{\"enum\": [1, \"x\"]}"),
            file("b.json", "{\"type\": \"integer\"}"),
            "--format",
            "json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().strip())
        .isEqualTo("{\"answer\": \"ESCAPES\", \"witness\": \"x\", \"reason\": null}");
  }

  @Test
  void what_cannot_be_decided_says_why() throws IOException {
    CommandRun run =
        CommandRun.of(
            "contains",
            file("a.json", "{\"type\": \"string\", \"pattern\": \"(?<=a)b\"}"),
            file("b.json", "{\"type\": \"string\", \"pattern\": \"^b\"}"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("unknown: pattern with a look-behind");
  }

  @Test
  void a_file_that_is_not_there_is_unusable_input() throws IOException {
    CommandRun run = CommandRun.of("contains", folder.resolve("none.json"), file("b.json", "{}"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("none.json");
  }

  @Test
  void a_reference_that_leads_nowhere_is_unusable_input() throws IOException {
    CommandRun run =
        CommandRun.of(
            "contains", file("a.json", "{\"$ref\": \"#/none\"}"), file("b.json", "{\"not\": {}}"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("a.json:1:");
  }
}
