package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A released document with nothing beside it. Its path is empty. */
final class LoneFile implements SpecTree {

  private final Path file;
  private final String shown;
  private final Limits limits;

  LoneFile(Path file, String shown, Limits limits) {
    this.file = file;
    this.shown = shown;
    this.limits = limits;
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (!path.isEmpty()) {
      throw new Unreadable(
          "there is no file \"" + path + "\": the artifact is a single document",
          "release the files together in a jar");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Bytes.read(in, limits);
    }
  }

  @Override
  public String display(String path) {
    return path.isEmpty() ? shown : path;
  }
}
