package io.concordat.bookshop.orders;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A real database, a real broker and a payment service that does as it is told, for all tests. */
final class Surroundings {

  static final EmbeddedPostgres POSTGRES;
  static final EmbeddedArtemis ARTEMIS;
  static final PaymentsStub PAYMENTS;
  static final Broker BROKER;

  static {
    try {
      POSTGRES = EmbeddedPostgres.builder().start();
      ARTEMIS = EmbeddedArtemis.start(0, Files.createTempDirectory("bookshop-artemis"));
      PAYMENTS = new PaymentsStub();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BROKER = new ArtemisBroker(ARTEMIS.url(), Patience.USUAL);
  }

  private Surroundings() {}

  static String databaseUrl() {
    return POSTGRES.getJdbcUrl("postgres", "postgres");
  }
}
