package io.concordat.bookshop.messaging.kafka;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * A channel is a topic. The consumers of a point-to-point channel are one consumer group, those of
 * a publish-subscribe channel one for each subscriber. Messages of a key are in one partition,
 * which one consumer of a group reads.
 */
public final class KafkaBroker implements Broker {

  private static final long AGAIN_MILLIS = 500;
  private static final int SEND_MILLIS = 10_000;

  private final String servers;
  private final KafkaProducer<String, String> producer;
  private final Topics topics;
  private final Patience patience;
  private final Subscriptions subscriptions = new Subscriptions();

  /**
   * Connects when it is first used.
   *
   * @param servers such as {@code localhost:9092}
   */
  public KafkaBroker(String servers, Patience patience) {
    this.servers = servers;
    this.topics = new Topics(servers);
    this.patience = patience;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // A partition that is being made may refuse a batch and then take the one after it.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                SEND_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                SEND_MILLIS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                SEND_MILLIS),
            new StringSerializer(),
            new StringSerializer());
  }

  @Override
  public void send(List<Addressed> messages) {
    try {
      List<Future<RecordMetadata>> confirmations = new ArrayList<>();
      for (Addressed addressed : messages) {
        String topic = topics.open(addressed.channel().name());
        confirmations.add(producer.send(KafkaMessages.write(topic, addressed.message())));
      }
      producer.flush();
      for (Future<RecordMetadata> confirmation : confirmations) {
        confirmation.get();
      }
    } catch (ExecutionException | KafkaException e) {
      throw new MessagingException("Kafka did not take " + messages.size() + " messages", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while Kafka takes messages", e);
    }
  }

  @Override
  public Subscription receive(
      Channel channel, String subscriber, int consumers, MessageListener listener) {
    String topic = topics.open(channel.name());
    MessageListener patient =
        new PatientListener(listener, patience, this, deadLetters(channel, subscriber));
    ContainerProperties properties = new ContainerProperties(topic);
    properties.setGroupId(
        channel instanceof PointToPointChannel ? topic : topic + "." + subscriber);
    properties.setAckMode(ContainerProperties.AckMode.RECORD);
    properties.setStopImmediate(true);
    properties.setMessageListener(
        (org.springframework.kafka.listener.MessageListener<String, String>)
            received -> patient.receive(KafkaMessages.read(received)));
    ConcurrentMessageListenerContainer<String, String> container =
        new ConcurrentMessageListenerContainer<>(factory(), properties);
    container.setConcurrency(Math.min(consumers, Topics.PARTITIONS));
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(AGAIN_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
    container.setBeanName(topic + "." + subscriber);
    container.start();
    return subscriptions.add(container::stop);
  }

  private DefaultKafkaConsumerFactory<String, String> factory() {
    return new DefaultKafkaConsumerFactory<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            50,
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000),
        new StringDeserializer(),
        new StringDeserializer());
  }

  @Override
  public PointToPointChannel deadLetters(Channel channel, String subscriber) {
    return new PointToPointChannel(channel.name() + "." + subscriber + ".dead-letters");
  }

  @Override
  public void delete(PointToPointChannel channel) {
    topics.delete(channel.name());
  }

  @Override
  public void close() {
    subscriptions.close();
    producer.close(Duration.ofSeconds(5));
    topics.close();
  }
}
