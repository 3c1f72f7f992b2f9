package io.concordat.channel.rabbitmq;

import io.concordat.channel.Broker;
import io.concordat.channel.BrokerLibrary;
import io.concordat.channel.ChannelException;

/** RabbitMQ, wherever it runs. */
public final class RabbitLibrary implements BrokerLibrary {

  static final String NAME = "rabbitmq";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String artifact() {
    return "com.rabbitmq:amqp-client:5.37.1";
  }

  @Override
  public Broker connect(String url) {
    return RabbitBroker.connect(url);
  }

  @Override
  public Broker start(int port) {
    throw new ChannelException(
        "RabbitMQ is not started here",
        "start one and give its URL, such as amqp://guest:guest@localhost:5672");
  }
}
