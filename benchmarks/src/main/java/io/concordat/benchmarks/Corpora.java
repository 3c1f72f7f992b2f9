package io.concordat.benchmarks;

import io.concordat.source.Node;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;

/** The corpora, which are kept beside the repository and are no part of it. */
final class Corpora {

  private Corpora() {}

  /**
   * A folder of them.
   *
   * @throws IllegalStateException when it is not there, with how to name another
   */
  static Path folder(String name) {
    Path folder =
        Path.of(System.getProperty("corpora", "../../shared/corpora"), name).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "the corpora are missing: no folder "
              + folder.normalize()
              + "; name the one that has "
              + name
              + " in it: -Dcorpora=FOLDER");
    }
    return folder.normalize();
  }

  /** A document without its meaning. */
  static Node read(Path folder, String file) {
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return sources.open(file).root().root();
    }
  }
}
