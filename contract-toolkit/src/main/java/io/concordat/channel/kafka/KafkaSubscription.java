package io.concordat.channel.kafka;

import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.Subscription;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A thread that polls. Receivers of a point-to-point channel share a consumer group, which
 * remembers how far they are; a subscriber follows all partitions on its own, without the delays of
 * a group.
 */
final class KafkaSubscription implements Subscription {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Pattern topics;
  private final boolean isFollowing;
  private final boolean isGrowing;
  private final Consumer<ChannelMessage> receiver;
  private final Thread thread;
  private volatile boolean isClosed;

  KafkaSubscription(
      Map<String, Object> settings, Destination from, Consumer<ChannelMessage> receiver) {
    this.topics = from.pattern();
    this.isFollowing = from.kind() != Destination.Kind.POINT_TO_POINT;
    this.isGrowing = isFollowing && from.hasHoles();
    this.receiver = receiver;
    this.consumer = consumer(settings, from);
    if (isFollowing) {
      Set<TopicPartition> there = isGrowing ? partitions() : awaitPartitions(from.address());
      consumer.assign(there);
      consumer.seekToEnd(there);
      // Asked for now, lest it be decided only when the first messages are there.
      there.forEach(consumer::position);
    } else if (from.hasHoles()) {
      consumer.subscribe(topics);
    } else {
      consumer.subscribe(List.of(from.address()));
    }
    this.thread = new Thread(this::run, "concordat-kafka " + from.address());
    thread.setDaemon(true);
    thread.start();
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      Map<String, Object> settings, Destination from) {
    Map<String, Object> own = new HashMap<>(settings);
    own.remove("delivery.timeout.ms");
    own.put("auto.offset.reset", "earliest");
    own.put("metadata.max.age.ms", 1000);
    own.put("allow.auto.create.topics", false);
    if (from.kind() == Destination.Kind.POINT_TO_POINT) {
      own.put("group.id", "concordat " + from.address());
      own.put("auto.commit.interval.ms", 200);
    } else {
      own.put("enable.auto.commit", false);
    }
    return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A topic that was just made takes a while until all of the cluster knows it. */
  private Set<TopicPartition> awaitPartitions(String topic) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Set<TopicPartition> found = partitions();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        consumer.close();
        throw new UnknownTopicOrPartitionException("no partition of " + topic + " is there");
      }
      LockSupport.parkNanos(POLL.toNanos() / 4);
      found = partitions();
    }
    return found;
  }

  private Set<TopicPartition> partitions() {
    Set<TopicPartition> partitions = new HashSet<>();
    consumer
        .listTopics()
        .forEach(
            (topic, infos) -> {
              if (topics.matcher(topic).matches()) {
                for (PartitionInfo info : infos) {
                  partitions.add(new TopicPartition(topic, info.partition()));
                }
              }
            });
    return partitions;
  }

  private void run() {
    try (consumer) {
      while (!isClosed) {
        if (isGrowing) {
          // What was made since is read from its beginning: nobody was there before.
          Set<TopicPartition> all = new HashSet<>(consumer.assignment());
          if (all.addAll(partitions())) {
            consumer.assign(all);
          }
        }
        if (consumer.assignment().isEmpty() && isFollowing) {
          Thread.sleep(POLL.toMillis());
        } else {
          consumer.poll(POLL).forEach(this::take);
        }
      }
    } catch (WakeupException e) {
      // Closed while it waited.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> received) {
    if (!isClosed) {
      receiver.accept(KafkaMessages.read(received));
    }
  }

  @Override
  public void close() {
    isClosed = true;
    consumer.wakeup();
    if (Thread.currentThread() != thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
