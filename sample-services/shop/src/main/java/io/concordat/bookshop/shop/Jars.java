package io.concordat.bookshop.shop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the services were built.
 *
 * @param patterns of folders, with {@code {}} for the end of an artifact's name
 */
record Jars(List<String> patterns) {

  /** As the launcher says, or else a build of the modules. */
  static Jars configured() {
    String patterns = System.getProperty("samples.jars", "bookshop-{}");
    return new Jars(List.of(patterns.split(File.pathSeparator)));
  }

  /**
   * @throws ShopException when it was not built
   */
  Path of(String artifact) {
    return patterns.stream()
        .map(pattern -> Path.of(pattern.replace("{}", artifact)))
        .filter(Files::isDirectory)
        .flatMap(Jars::services)
        .findFirst()
        .orElseThrow(
            () ->
                new ShopException(
                    artifact
                        + " is not built: nothing in "
                        + patterns
                        + "\nBuild it with: ./mvnw -DskipTests package"));
  }

  private static Stream<Path> services(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-service.jar"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new ShopException("cannot look into " + folder + ": " + e.getMessage());
    }
  }
}
