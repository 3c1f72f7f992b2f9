package io.concordat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.judge.RuleCatalogue;
import org.junit.jupiter.api.Test;

final class RulesCommandTest {

  @Test
  void lists_every_rule_on_a_line() {
    CommandRun run = CommandRun.of("rules");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSameSizeAs(RuleCatalogue.ids());
    assertThat(run.out()).contains("MAJOR  operation-removed");
  }

  @Test
  void explains_a_rule() {
    CommandRun run = CommandRun.of("rules", "operation-removed");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("operation-removed (usually MAJOR)\n\nAn operation was removed.\n")
        .contains("\nwhy: ", "\ndo:  ");
  }

  @Test
  void guesses_which_rule_was_meant() {
    CommandRun run = CommandRun.of("rules", "operation-remvoed");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("unknown rule \"operation-remvoed\"; did you mean \"operation-removed\"");
  }
}
