package io.concordat.bookshop.messaging.boot;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.kafka.KafkaBroker;
import io.concordat.bookshop.messaging.rabbitmq.RabbitBroker;

/** The brokers that there are. */
public final class Brokers {

  private Brokers() {}

  /**
   * @param name {@code artemis}, {@code kafka} or {@code rabbitmq}
   * @param url where it is
   * @throws IllegalArgumentException for any other name
   */
  public static Broker connect(String name, String url, Patience patience) {
    return switch (name) {
      case "artemis" -> new ArtemisBroker(url, patience);
      case "kafka" -> new KafkaBroker(url, patience);
      case "rabbitmq" -> new RabbitBroker(url, patience);
      default ->
          throw new IllegalArgumentException(
              "\"" + name + "\" is no broker: use artemis, kafka or rabbitmq");
    };
  }
}
