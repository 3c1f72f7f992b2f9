package io.concordat.bookshop.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./concordat samples …}, in a process of its own, as the launcher starts it. */
final class ShopCommand {

  /** Where shops leave their footprints. */
  static final Path FOLDER =
      Path.of("target", "footprints-" + ProcessHandle.current().pid()).toAbsolutePath();

  private static final int MINUTES = 3;

  private final Process process;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader = new Thread(this::read, "output");

  private ShopCommand(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  static ShopCommand start(String... arguments) {
    return startIn(FOLDER, arguments);
  }

  static ShopCommand startIn(Path folder, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsamples.folder=" + folder,
                "-Dsamples.jars=" + System.getProperty("samples.jars"),
                "-jar",
                Jars.configured().of("shop").toString()));
    command.addAll(List.of(arguments));
    try {
      return new ShopCommand(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it has written up to now. */
  String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /**
   * @return its exit code
   */
  int awaitEnd() {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("it does not end:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
