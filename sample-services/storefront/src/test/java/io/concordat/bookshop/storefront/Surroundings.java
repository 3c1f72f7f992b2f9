package io.concordat.bookshop.storefront;

import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A real broker for all tests. */
final class Surroundings {

  static final EmbeddedArtemis ARTEMIS;

  static {
    try {
      ARTEMIS = EmbeddedArtemis.start(0, Files.createTempDirectory("bookshop-artemis"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Surroundings() {}
}
