package io.concordat.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small documents for tests, in memory and in folders. */
final class Texts {

  private Texts() {}

  /** A specification of one file, {@code api.yaml}. */
  static Specification specification(String text) {
    return specification(Map.of("api.yaml", text), "api.yaml");
  }

  static Specification specification(Map<String, String> files, String root) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Specification.read(new InMemory(bytes), root, Limits.DEFAULT);
  }

  static Specification read(byte[] bytes, String name) {
    return Specification.read(new InMemory(Map.of(name, bytes)), name, Limits.DEFAULT);
  }

  /** The scalar at a pointer. */
  static ScalarNode scalar(Specification specification, String pointer) {
    return (ScalarNode) node(specification, pointer);
  }

  static Node node(Specification specification, String pointer) {
    Node root = specification.root().root();
    return specification.find(root, "#" + pointer).orElseThrow();
  }

  /** What is wrong, without the repair: {@code file:line:column: what}. */
  static List<String> problems(Specification specification) {
    return specification.problems().stream().map(Texts::told).toList();
  }

  static String told(Problem problem) {
    return problem.severity() + " " + problem.location() + ": " + problem.what();
  }

  static void write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that stand nowhere. */
  record InMemory(Map<String, byte[]> files) implements SpecTree {

    @Override
    public byte[] read(String path) throws IOException {
      byte[] bytes = files.get(path);
      if (bytes == null) {
        throw new Unreadable("there is no file \"" + path + "\"", "correct the reference");
      }
      return bytes;
    }

    @Override
    public String display(String path) {
      return path;
    }
  }
}
