package io.concordat.maven.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over parts that cannot run into each other. */
final class Digest {

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of a text file, however its lines end: a checkout may have changed that. */
  static String ofFile(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    MessageDigest sha256 = new Digest().sha256;
    int from = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
        sha256.update(bytes, from, i - from);
        from = i + 1;
      }
    }
    sha256.update(bytes, from, bytes.length - from);
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Adds a part. */
  Digest add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
    return this;
  }

  /** Adds a file, or all files of a folder with their names. */
  Digest addFiles(Path path) throws IOException {
    for (Path file : files(path)) {
      add(path.relativize(file).toString().replace('\\', '/')).add(ofFile(file));
    }
    return this;
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The hash of all parts; nothing can be added after that. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
