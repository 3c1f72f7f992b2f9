package io.concordat.bookshop.messaging.rabbitmq;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.MessageListener;
import io.concordat.bookshop.messaging.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;

/**
 * Consumers of all partitions of a subscriber. RabbitMQ keeps the first consumer of a queue active
 * until it goes; so whoever comes later says so, and those who are there make way on half of their
 * queues, where the newcomer then takes over.
 */
final class SharedConsumers implements Subscription {

  private static final Logger LOG = LoggerFactory.getLogger(SharedConsumers.class);

  private final DirectMessageListenerContainer partitions;
  private final DirectMessageListenerContainer newcomers;
  private final List<String> queues;
  private final String name;

  private SharedConsumers(
      DirectMessageListenerContainer partitions,
      DirectMessageListenerContainer newcomers,
      List<String> queues,
      String name) {
    this.partitions = partitions;
    this.newcomers = newcomers;
    this.queues = queues;
    this.name = name;
  }

  static SharedConsumers start(
      ConnectionFactory connections,
      Topology topology,
      Channel channel,
      String subscriber,
      MessageListener listener) {
    List<String> queues = topology.queues(channel, subscriber);
    DirectMessageListenerContainer partitions = new DirectMessageListenerContainer(connections);
    partitions.setQueueNames(queues.toArray(String[]::new));
    partitions.setPrefetchCount(20);
    // Left to itself it would end the process.
    partitions.setjavaLangErrorHandler(error -> LOG.error("a message is handed back", error));
    partitions.setMessageListener(message -> listener.receive(RabbitMessages.read(message)));
    FanoutExchange meeting =
        new FanoutExchange(queues.get(0).replaceFirst("\\d+$", "newcomers"), true, false);
    Queue own = new AnonymousQueue();
    RabbitAdmin admin = new RabbitAdmin(connections);
    admin.declareExchange(meeting);
    admin.declareQueue(own);
    admin.declareBinding(BindingBuilder.bind(own).to(meeting));
    DirectMessageListenerContainer newcomers = new DirectMessageListenerContainer(connections);
    newcomers.setQueueNames(own.getName());
    SharedConsumers consumers = new SharedConsumers(partitions, newcomers, queues, own.getName());
    newcomers.setMessageListener(
        message -> consumers.makeWay(new String(message.getBody(), StandardCharsets.UTF_8)));
    for (DirectMessageListenerContainer container : List.of(partitions, newcomers)) {
      container.setRecoveryInterval(500);
      container.setMissingQueuesFatal(false);
      container.afterPropertiesSet();
      container.start();
    }
    new RabbitTemplate(connections).convertAndSend(meeting.getName(), "", own.getName());
    return consumers;
  }

  private void makeWay(String newcomer) {
    if (!newcomer.equals(name)) {
      List<String> half = new ArrayList<>(queues);
      Collections.shuffle(half);
      String[] left = half.subList(0, queues.size() / 2).toArray(String[]::new);
      partitions.removeQueueNames(left);
      partitions.addQueueNames(left);
    }
  }

  @Override
  public void close() {
    newcomers.stop();
    partitions.stop();
  }
}
