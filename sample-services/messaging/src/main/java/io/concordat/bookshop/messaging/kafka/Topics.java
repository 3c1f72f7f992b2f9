package io.concordat.bookshop.messaging.kafka;

import io.concordat.bookshop.messaging.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics where they are missing. */
final class Topics implements AutoCloseable {

  /** How many consumers of a group can work at once. */
  static final int PARTITIONS = 8;

  private final Admin admin;
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  Topics(String servers) {
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000));
  }

  /** The topic of this name, which is there from now on. */
  String open(String name) {
    if (!open.contains(name)) {
      NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
      await(admin.createTopics(List.of(topic)).all(), TopicExistsException.class);
      open.add(name);
    }
    return name;
  }

  void delete(String name) {
    open.remove(name);
    await(admin.deleteTopics(List.of(name)).all(), UnknownTopicOrPartitionException.class);
  }

  private static void await(KafkaFuture<Void> done, Class<?> harmless) {
    try {
      done.get();
    } catch (ExecutionException e) {
      if (!harmless.isInstance(e.getCause())) {
        throw new MessagingException("Kafka does not answer", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while Kafka makes topics", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
