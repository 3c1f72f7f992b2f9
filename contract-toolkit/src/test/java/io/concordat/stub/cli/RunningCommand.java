package io.concordat.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, as a person runs it. */
final class RunningCommand implements AutoCloseable {

  private final Process process;
  private final Path output;

  RunningCommand(Path folder, String... arguments) throws IOException {
    output = Files.createTempFile("concordat-stub", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                "io.concordat.cli.Main"));
    if (Runtime.version().feature() >= 24) {
      // As the launcher does.
      command.add(1, "--enable-native-access=ALL-UNNAMED");
      command.add(1, "--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  /** Waits for a text among what it prints. */
  RunningCommand until(String text) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && process.isAlive() && !printed().contains(text); i++) {
      Thread.sleep(50);
    }
    assertThat(printed()).contains(text);
    return this;
  }

  String printed() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /**
   * All that it has printed after it was told to end. By SIGTERM, which a JVM takes as it takes
   * Ctrl-C: to that the commands of a shell in the background are deaf, and so are their children.
   */
  String ended() throws IOException, InterruptedException {
    process.destroy();
    exitCode();
    return printed();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(output);
  }
}
