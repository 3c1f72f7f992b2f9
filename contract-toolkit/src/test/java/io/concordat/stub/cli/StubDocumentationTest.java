package io.concordat.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages about stubs show is what a user gets: a stub that is started there answers the
 * {@code curl} commands that follow, up to the next one. A line that is only {@code …} stands for
 * any number of lines.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pages show commands of a POSIX shell")
final class StubDocumentationTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final String PORT = "4010";
  private static final String BROKER_PORT = "61616";

  @ParameterizedTest
  @ValueSource(strings = {"stubs.md", "message-stubs.md"})
  void shown_commands_print_what_is_shown(String name) throws Exception {
    String port = freePort();
    String brokerPort = freePort();
    String page =
        Files.readString(TOP.resolve("docs/" + name))
            .replace(PORT, port)
            .replace(BROKER_PORT, brokerPort);
    RunningCommand stub = null;
    String expected = "";
    Matcher block = BLOCK.matcher(page);
    try {
      while (block.find()) {
        String command = block.group(1);
        if (command.startsWith("./concordat stub ")) {
          check(stub, expected);
          String[] arguments = command.substring("./concordat ".length()).split(" ");
          String[] all = Arrays.copyOf(arguments, arguments.length + 4);
          all[arguments.length] = "--port";
          all[arguments.length + 1] = port;
          all[arguments.length + 2] = "--broker-port";
          all[arguments.length + 3] = brokerPort;
          stub = new RunningCommand(TOP, all).until("Ready");
          expected = block.group(2);
        } else if (command.startsWith("curl ")) {
          assertMatches(shell(command), block.group(2));
        }
      }
      check(stub, expected);
    } finally {
      if (stub != null) {
        stub.close();
      }
    }
  }

  private static void check(@Nullable RunningCommand stub, String expected) throws Exception {
    if (stub != null) {
      assertMatches(stub.ended(), expected);
      stub.close();
    }
  }

  private static void assertMatches(String printed, String shown) {
    String pattern =
        Arrays.stream(shown.split("(?m)^…\n", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(?s:.*)"));
    assertThat(printed.endsWith("\n") ? printed : printed + "\n").matches(pattern);
  }

  private static String shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return printed;
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
