package io.concordat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a report goes. A file is written beside its place and moved there as a whole: whoever reads
 * it never finds half of a report, nor loses the last one to a failed check.
 */
final class Destination implements AutoCloseable {

  private final Writer writer;
  private final Optional<Path> target;
  private final Optional<Path> draft;

  private Destination(Writer writer, Optional<Path> target, Optional<Path> draft) {
    this.writer = writer;
    this.target = target;
    this.draft = draft;
  }

  static Destination standardOutput(PrintWriter out) {
    return new Destination(out, Optional.empty(), Optional.empty());
  }

  static Destination file(Path named) throws IOException {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      // A device or a pipe cannot be replaced.
      return new Destination(Files.newBufferedWriter(named), Optional.of(named), Optional.empty());
    }
    Path target = (Files.exists(named) ? named.toRealPath() : named).toAbsolutePath();
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    Path draft = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    return new Destination(
        Files.newBufferedWriter(draft, StandardCharsets.UTF_8),
        Optional.of(target),
        Optional.of(draft));
  }

  boolean isFile() {
    return target.isPresent();
  }

  void write(String text) throws IOException {
    writer.write(text);
    writer.flush();
  }

  /** All is written. */
  void finish() throws IOException {
    writer.flush();
    if (draft.isPresent() && target.isPresent()) {
      writer.close();
      move(draft.get(), target.get());
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (isFile()) {
      writer.close();
    }
    if (draft.isPresent()) {
      Files.deleteIfExists(draft.get());
    }
  }
}
