package io.concordat.maven.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build of a scenario has said. */
public final class BuildLog {

  private final List<String> lines;

  private BuildLog(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  public static BuildLog of(File scenario) throws IOException {
    Path log = scenario.toPath().resolve("build.log");
    return new BuildLog(Files.readAllLines(log));
  }

  /** Some line contains all of these texts. */
  public void says(String... texts) {
    require(count(texts) > 0, "no line contains " + String.join(" and ", texts));
  }

  /** So many lines contain all of these texts. */
  public void says(int times, String... texts) {
    int found = count(texts);
    require(
        found == times,
        "%d lines, not %d, contain %s".formatted(found, times, String.join(" and ", texts)));
  }

  /** No line contains the text. */
  public void isSilentAbout(String text) {
    require(count(text) == 0, "a line contains " + text);
  }

  private int count(String... texts) {
    return (int) lines.stream().filter(line -> Stream.of(texts).allMatch(line::contains)).count();
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new AssertionError(otherwise);
    }
  }
}
