package io.concordat.bookshop.messaging.rabbitmq;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.PointToPointChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** Makes exchanges and queues where they are missing. */
final class Topology {

  private final RabbitAdmin admin;
  private final Set<Channel> open = ConcurrentHashMap.newKeySet();

  Topology(RabbitAdmin admin) {
    this.admin = admin;
  }

  /** An exchange; with its queues where all consumers share them, lest a message be lost. */
  void open(Channel channel) {
    if (open.add(channel)) {
      admin.declareExchange(exchange(channel));
      if (channel instanceof PointToPointChannel) {
        queues(channel, "");
      }
    }
  }

  private static DirectExchange exchange(Channel channel) {
    return new DirectExchange(channel.name());
  }

  /**
   * The queues of a subscriber, one for each partition.
   *
   * @return their names
   */
  List<String> queues(Channel channel, String subscriber) {
    admin.declareExchange(exchange(channel));
    return Partition.all().stream()
        .map(partition -> queue(channel, subscriber, partition))
        .toList();
  }

  private String queue(Channel channel, String subscriber, Partition partition) {
    Queue queue =
        QueueBuilder.durable(name(channel, subscriber, partition)).singleActiveConsumer().build();
    admin.declareQueue(queue);
    admin.declareBinding(
        BindingBuilder.bind(queue).to(exchange(channel)).with(partition.routingKey()));
    return queue.getName();
  }

  private static String name(Channel channel, String subscriber, Partition partition) {
    String owner = channel instanceof PointToPointChannel ? "" : "." + subscriber;
    return channel.name() + owner + "." + partition.number();
  }

  void delete(PointToPointChannel channel) {
    open.remove(channel);
    Partition.all().forEach(partition -> admin.deleteQueue(name(channel, "", partition)));
    admin.deleteExchange(channel.name());
  }

  /** What was there may be gone: a broker may have lost its memory. */
  void forget() {
    open.clear();
  }
}
