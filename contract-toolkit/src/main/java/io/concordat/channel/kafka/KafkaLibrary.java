package io.concordat.channel.kafka;

import io.concordat.channel.Broker;
import io.concordat.channel.BrokerLibrary;
import io.concordat.channel.ChannelException;

/** Apache Kafka, wherever it runs. */
public final class KafkaLibrary implements BrokerLibrary {

  static final String NAME = "kafka";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String artifact() {
    return "org.apache.kafka:kafka-clients:4.2.2";
  }

  @Override
  public Broker connect(String url) {
    return new KafkaBroker(url);
  }

  @Override
  public Broker start(int port) {
    throw new ChannelException(
        "Kafka is not started here", "start one and give its address, such as localhost:9092");
  }
}
