package io.concordat.bookshop.messaging;

import io.concordat.bookshop.messaging.embedded.EmbeddedKafka;
import io.concordat.bookshop.messaging.kafka.KafkaBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  @TempDir private static Path folder;

  private static EmbeddedKafka server;

  @BeforeAll
  static void start() {
    server = EmbeddedKafka.start(0, folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Delivery extends BrokerContract {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Competition extends CompetingConsumers {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Styles extends InteractionStyles {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Outages extends Outage {
    @Override
    Server start(int port, Path own) {
      EmbeddedKafka started = EmbeddedKafka.start(port, own);
      return new Server(started.url(), started::close);
    }

    @Override
    Broker connect(String url) {
      return new KafkaBroker(url, Patience.USUAL);
    }
  }
}
