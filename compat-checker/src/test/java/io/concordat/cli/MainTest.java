package io.concordat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void says_its_version_and_its_java() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .matches("(?s)concordat \\d+\\.\\d+\\.\\d+\\S*\\RJava \\d+.*")
        .doesNotContain("$");
  }

  @Test
  void says_how_it_is_used() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: concordat").contains("Exit codes:");
  }

  @Test
  void without_a_command_it_says_so_and_exits_with_2() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("Missing required subcommand")
        .contains("Usage: concordat");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void an_unknown_option_is_named_and_exits_with_2() {
    assertThat(run("--no-such-option")).isEqualTo(2);
    assertThat(err.toString()).contains("--no-such-option");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }
}
