package io.concordat.maven.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The first line of a generated file: what it was generated from, and how to renew it. */
record Stamp(String text) {

  private static final Set<String> SLASHES =
      Set.of(
          "java", "kt", "kts", "groovy", "scala", "ts", "js", "go", "rs", "cs", "swift", "dart",
          "cpp", "h");
  private static final Set<String> HASHES = Set.of("py", "rb", "properties", "toml");

  static Stamp of(String spec, String specHash, String command) {
    return new Stamp(
        "Generated from %s, sha256:%s. Do not edit; renew with: %s"
            .formatted(oneLine(spec), specHash, oneLine(command)));
  }

  /** A specification's name must not end the comment that it stands in. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\\\]", "_");
  }

  /** Puts the line in front, if comments are known in this kind of file. */
  void put(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String mark = SLASHES.contains(extension) ? "// " : HASHES.contains(extension) ? "# " : "";
    if (mark.isEmpty()) {
      return;
    }
    String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Files.writeString(file, mark + text + "\n" + content);
  }
}
