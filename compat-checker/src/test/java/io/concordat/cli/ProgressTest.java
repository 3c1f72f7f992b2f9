package io.concordat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final StringWriter out = new StringWriter();

  @Test
  void a_bar_draws_over_itself_and_is_gone_at_the_end() {
    Progress bar = Progress.on(new PrintWriter(out), true);
    bar.step(1, 3, "reading " + "x".repeat(100));
    bar.step(3, 3, "");
    assertThat(out.toString())
        .startsWith("\r\u001b[K[██████████░░░░░░░░░░░░░░░░░░░░] 1/3 reading xxx")
        .endsWith("…\r\u001b[K");
  }

  @Test
  void nothing_to_do_divides_by_nothing() {
    Progress.on(new PrintWriter(out), true).step(0, 0, "x");
    assertThat(out.toString()).contains("0/0 x");
  }
}
