package io.concordat.source;

import java.util.Locale;
import java.util.Optional;

/**
 * What is sometimes found where a document should be.
 *
 * @param what it is
 * @param repair how the document may have been missed
 */
record Stranger(String what, String repair) {

  /** As far as git looks when it tells binary files from text. */
  private static final int START = 8_000;

  static Optional<Stranger> in(SpecText text) {
    String start = text.start(START).stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    if (start.isEmpty() && text.text().isBlank()) {
      return Optional.of(new Stranger("the document is empty", "give it content"));
    }
    if (start.indexOf('\0') >= 0 || text.isGuessed() && hasControls(start)) {
      return Optional.of(new Stranger("not a text", "name a YAML or JSON document"));
    }
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of(
          new Stranger(
              "an HTML page, not a YAML or JSON document",
              "look at it in a browser: it may be a login or an error page"));
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<!--")) {
      return Optional.of(
          new Stranger("XML, not a YAML or JSON document", "name a YAML or JSON document"));
    }
    if (start.startsWith("version https://git-lfs.github.com/")) {
      return Optional.of(
          new Stranger("a Git LFS pointer, not the document itself", "fetch it: git lfs pull"));
    }
    if (start.startsWith("<<<<<<< ")) {
      return Optional.of(new Stranger("a file with merge conflicts", "resolve them"));
    }
    return Optional.empty();
  }

  void refuse(String file) {
    throw new SpecException(Problem.error(new Location(file, 1, 1, ""), what, repair));
  }

  private static boolean hasControls(String start) {
    return start.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
