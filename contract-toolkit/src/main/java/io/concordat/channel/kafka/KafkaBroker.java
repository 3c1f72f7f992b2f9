package io.concordat.channel.kafka;

import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.Subscription;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Channels over the topics of a Kafka cluster. Topics that are not there are made. */
final class KafkaBroker implements Broker {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String url;
  private final Admin admin;
  private final Producer<byte[], byte[]> producer;
  private final CopyOnWriteArrayList<Subscription> subscriptions = new CopyOnWriteArrayList<>();

  /**
   * @param url where it runs, such as {@code localhost:9092}, with further settings of Kafka's
   *     clients as a query: {@code broker:9093?security.protocol=SSL}
   */
  KafkaBroker(String url) {
    this.url = url;
    Map<String, Object> settings = settings();
    settings.put("max.block.ms", PATIENCE.toMillis());
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    try {
      this.admin = Admin.create(settings());
      await(admin.describeCluster().nodes(), "no connection to Kafka");
      this.producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw new ChannelException(
          "no connection to Kafka at " + url() + ": " + e.getMessage(), "correct the address", e);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    String[] parts = url.split("\\?", 2);
    settings.put("bootstrap.servers", parts[0]);
    settings.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
    settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    settings.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
    if (parts.length == 2) {
      for (String setting : parts[1].split("&", -1)) {
        String[] pair = setting.split("=", 2);
        settings.put(pair[0], pair.length == 2 ? pair[1] : "");
      }
    }
    return settings;
  }

  @Override
  public String name() {
    return KafkaLibrary.NAME;
  }

  @Override
  public String url() {
    return url.split("\\?", 2)[0];
  }

  @Override
  public void send(Destination to, ChannelMessage message) {
    await(
        producer.send(KafkaMessages.of(to.address(), message)),
        "Kafka does not take a message for \"" + to.address() + "\"");
  }

  @Override
  public Subscription subscribe(Destination from, Consumer<ChannelMessage> receiver) {
    if (!from.hasHoles()) {
      create(from.address());
    }
    try {
      KafkaSubscription subscription = new KafkaSubscription(settings(), from, receiver);
      subscriptions.add(subscription);
      return subscription;
    } catch (KafkaException e) {
      throw new ChannelException(
          "Kafka at " + url() + " does not let us listen on \"" + from.address() + "\"",
          String.valueOf(e.getMessage()),
          e);
    }
  }

  private void create(String topic) {
    try {
      NewTopic asTheBrokerSees = new NewTopic(topic, Optional.empty(), Optional.empty());
      admin
          .createTopics(List.of(asTheBrokerSees))
          .all()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failed("Kafka does not make the topic \"" + topic + "\"", e.getCause());
      }
    } catch (TimeoutException e) {
      throw failed("Kafka does not make the topic \"" + topic + "\"", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void await(Future<?> answer, String failure) {
    try {
      answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(failure, e.getCause());
    } catch (TimeoutException e) {
      throw failed(failure, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private ChannelException failed(String what, @Nullable Throwable cause) {
    String why = cause == null ? "" : ": " + cause.getMessage();
    return new ChannelException(what + " at " + url() + why, "see whether it runs there", cause);
  }

  private static ChannelException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ChannelException("interrupted while Kafka was asked", "try again", e);
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    producer.close(Duration.ofSeconds(5));
    admin.close(Duration.ofSeconds(5));
  }
}
