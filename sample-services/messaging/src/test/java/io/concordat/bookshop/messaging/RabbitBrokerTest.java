package io.concordat.bookshop.messaging;

import io.concordat.bookshop.messaging.embedded.RabbitServer;
import io.concordat.bookshop.messaging.rabbitmq.RabbitBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class RabbitBrokerTest {

  @TempDir private static Path folder;

  private static RabbitServer server;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(
        RabbitServer.isInstalled(),
        "RabbitMQ is not installed, so nothing is tested with it: apt-get install rabbitmq-server");
    server = RabbitServer.start(0, folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Nested
  class Delivery extends BrokerContract {
    @Override
    Broker connect(Patience patience) {
      return new RabbitBroker(server.url(), patience);
    }
  }

  @Nested
  class Competition extends CompetingConsumers {
    @Override
    Broker connect(Patience patience) {
      return new RabbitBroker(server.url(), patience);
    }
  }

  @Nested
  class Styles extends InteractionStyles {
    @Override
    Broker connect(Patience patience) {
      return new RabbitBroker(server.url(), patience);
    }
  }

  @Nested
  class Outages extends Outage {
    @Override
    Server start(int port, Path own) {
      RabbitServer started = RabbitServer.start(port, own);
      return new Server(started.url(), started::close);
    }

    @Override
    Broker connect(String url) {
      return new RabbitBroker(url, Patience.USUAL);
    }
  }
}
