package io.concordat.bookshop.messaging.rabbitmq;

import io.concordat.bookshop.messaging.Addressed;
import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.MessageListener;
import io.concordat.bookshop.messaging.MessagingException;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PatientListener;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.Subscription;
import io.concordat.bookshop.messaging.Subscriptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * A channel is an exchange with {@link Partition#COUNT} queues for each subscriber, or for all
 * consumers of a point-to-point channel. A key decides on the queue, and each queue has one active
 * consumer: so messages of a key stay in order, and when a consumer dies another one takes over.
 */
public final class RabbitBroker implements Broker {

  private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);

  private final CachingConnectionFactory connections;
  private final RabbitTemplate template;
  private final Topology topology;
  private final Patience patience;
  private final Subscriptions subscriptions = new Subscriptions();

  /**
   * Connects when it is first used.
   *
   * @param url such as {@code amqp://guest:guest@localhost:5672}
   */
  public RabbitBroker(String url, Patience patience) {
    this.connections = new CachingConnectionFactory(URI.create(url));
    this.connections.setPublisherConfirmType(ConfirmType.SIMPLE);
    this.template = new RabbitTemplate(connections);
    this.topology = new Topology(new RabbitAdmin(connections));
    this.patience = patience;
  }

  @Override
  public void send(List<Addressed> messages) {
    try {
      messages.stream().map(Addressed::channel).distinct().forEach(topology::open);
      template.invoke(
          operations -> {
            for (Addressed addressed : messages) {
              operations.send(
                  addressed.channel().name(),
                  Partition.of(addressed.message().key()).routingKey(),
                  RabbitMessages.write(addressed.message()));
            }
            operations.waitForConfirmsOrDie(CONFIRMED_WITHIN.toMillis());
            return true;
          });
    } catch (AmqpException e) {
      topology.forget();
      throw new MessagingException("RabbitMQ did not take " + messages.size() + " messages", e);
    }
  }

  @Override
  public Subscription receive(
      Channel channel, String subscriber, int consumers, MessageListener listener) {
    MessageListener patient =
        new PatientListener(listener, patience, this, deadLetters(channel, subscriber));
    Group group = Group.of(channel, subscriber);
    try {
      topology.declare(group);
    } catch (AmqpException e) {
      throw new MessagingException("RabbitMQ does not keep messages for " + group.name(), e);
    }
    return subscriptions.add(
        SharedConsumers.start(
            connections.getRabbitConnectionFactory(), topology, group, consumers, patient));
  }

  @Override
  public PointToPointChannel deadLetters(Channel channel, String subscriber) {
    return new PointToPointChannel(channel.name() + "." + subscriber + ".dead-letters");
  }

  @Override
  public void delete(PointToPointChannel channel) {
    topology.delete(channel);
  }

  @Override
  public void close() {
    subscriptions.close();
    connections.destroy();
  }
}
