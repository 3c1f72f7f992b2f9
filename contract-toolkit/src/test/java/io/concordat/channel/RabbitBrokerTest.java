package io.concordat.channel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real RabbitMQ, where it is installed. */
final class RabbitBrokerTest extends BrokerContract {

  private static RabbitServer server;
  private static Broker connection;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(
        RabbitServer.isInstalled(),
        "rabbitmq-server is not installed, so only the embedded AMQP 0-9-1 broker was tried:"
            + " apt-get install rabbitmq-server");
    server = RabbitServer.start();
    connection = Brokers.connect("rabbitmq", server.url());
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (server != null) {
      connection.close();
      connection.close();
      server.stop();
    }
  }

  @Override
  Broker broker() {
    return connection;
  }
}
