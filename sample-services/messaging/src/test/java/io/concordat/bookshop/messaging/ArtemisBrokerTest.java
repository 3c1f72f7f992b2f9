package io.concordat.bookshop.messaging;

import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class ArtemisBrokerTest {

  @TempDir private static Path folder;

  private static EmbeddedArtemis server;

  @BeforeAll
  static void start() {
    server = EmbeddedArtemis.start(0, folder.resolve("shared"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Delivery extends BrokerContract {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Nested
  class Competition extends CompetingConsumers {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Nested
  class Styles extends InteractionStyles {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Nested
  class Outages extends Outage {
    @Override
    Server start(int port, Path own) {
      EmbeddedArtemis started = EmbeddedArtemis.start(port, own);
      return new Server(started.url(), started::close);
    }

    @Override
    Broker connect(String url) {
      return new ArtemisBroker(url, Patience.USUAL);
    }
  }
}
