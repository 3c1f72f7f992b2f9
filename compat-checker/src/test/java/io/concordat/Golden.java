package io.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expectations that are files. {@code -Dgolden=update} writes them anew, and the difference in
 * version control is the review.
 */
public final class Golden {

  private Golden() {}

  /** Whether expectations are written rather than held against. */
  public static boolean isUpdating() {
    return System.getProperty("golden", "").equals("update");
  }

  /** Holds a text against the file, relative to this module. */
  public static void check(Path file, String actual) {
    try {
      if (isUpdating()) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual)
          .as("%s; rewrite it with -Dgolden=update", file)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
