package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a registrar has launched that was killed before anybody looked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are those of a POSIX shell")
class OrphansTest {

  /** Waits for a line. */
  private static List<String> command(String jar, int port) {
    return List.of("sh", "-c", "read line", jar, "--server.port=" + port);
  }

  private static Process launch(String jar, int port) throws IOException {
    return new ProcessBuilder(command(jar, port)).start();
  }

  @Test
  void what_was_launched_by_our_command_is_ended_and_nothing_else() throws Exception {
    Process orphan = launch("orders.jar", 1);
    Process elsewhere = launch("orders.jar", 2);
    Process stranger = launch("other.jar", 1);
    try {
      ServiceProcess.endOrphans(List.of(command("orders.jar", 1)));

      assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(elsewhere.isAlive()).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      List.of(orphan, elsewhere, stranger).forEach(Process::destroyForcibly);
    }
  }
}
