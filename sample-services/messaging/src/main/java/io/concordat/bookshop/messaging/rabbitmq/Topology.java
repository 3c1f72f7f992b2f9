package io.concordat.bookshop.messaging.rabbitmq;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.PointToPointChannel;
import java.io.IOException;
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
    if (!open.contains(channel)) {
      if (channel instanceof PointToPointChannel) {
        declare(Group.of(channel, ""));
      } else {
        admin.declareExchange(exchange(channel));
      }
      open.add(channel);
    }
  }

  private static DirectExchange exchange(Channel channel) {
    return new DirectExchange(channel.name());
  }

  /** The queues of a group: what is sent from now on is kept for it. */
  void declare(Group group) {
    DirectExchange exchange = exchange(group.channel());
    admin.declareExchange(exchange);
    for (Partition partition : Partition.all()) {
      Queue queue = QueueBuilder.durable(group.queue(partition)).singleActiveConsumer().build();
      admin.declareQueue(queue);
      admin.declareBinding(BindingBuilder.bind(queue).to(exchange).with(partition.routingKey()));
    }
  }

  /**
   * The queue of what the member on a seat is to hear. It goes when the member goes, and the
   * exchange over which the members meet with the last one.
   *
   * @return its name
   */
  String mailbox(com.rabbitmq.client.Channel channel, Group group, Seat seat) throws IOException {
    channel.exchangeDeclare(group.meeting(), "fanout", true, true, null);
    String mailbox = group.mailbox(seat);
    channel.queueDeclare(mailbox, true, false, true, null);
    channel.queueBind(mailbox, group.meeting(), "");
    return mailbox;
  }

  void delete(PointToPointChannel channel) {
    open.remove(channel);
    Group group = Group.of(channel, "");
    Partition.all().forEach(partition -> admin.deleteQueue(group.queue(partition)));
    admin.deleteExchange(channel.name());
  }

  /** What was there may be gone: a broker may have lost its memory. */
  void forget() {
    open.clear();
  }
}
