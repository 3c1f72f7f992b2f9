package io.concordat.channel;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** RabbitMQ's protocol with the broker that runs everywhere. */
final class Amqp091Test extends BrokerContract {

  private static Broker connection;

  @BeforeAll
  static void start() throws Exception {
    connection = Brokers.connect("rabbitmq", EmbeddedQpid.shared().url());
  }

  @AfterAll
  static void stop() {
    connection.close();
    connection.close();
  }

  @Override
  Broker broker() {
    return connection;
  }
}
