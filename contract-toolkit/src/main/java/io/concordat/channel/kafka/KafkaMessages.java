package io.concordat.channel.kafka;

import io.concordat.channel.ChannelMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Messages as records. Kafka has no fields for a content type, a reply address and a correlation
 * id, so they are headers of the names that CloudEvents and Spring for Apache Kafka gave them.
 */
final class KafkaMessages {

  private static final String CONTENT_TYPE = "content-type";
  private static final String REPLY_TOPIC = "kafka_replyTopic";
  private static final String CORRELATION_ID = "kafka_correlationId";

  private KafkaMessages() {}

  static ProducerRecord<byte[], byte[]> of(String topic, ChannelMessage message) {
    ProducerRecord<byte[], byte[]> sent =
        new ProducerRecord<>(
            topic, message.key().map(KafkaMessages::bytes).orElse(null), message.payload());
    Headers headers = sent.headers();
    message.headers().forEach((name, value) -> headers.add(name, bytes(value)));
    message.contentType().ifPresent(type -> headers.add(CONTENT_TYPE, bytes(type)));
    message.replyTo().ifPresent(address -> headers.add(REPLY_TOPIC, bytes(address)));
    message.correlationId().ifPresent(id -> headers.add(CORRELATION_ID, bytes(id)));
    return sent;
  }

  static ChannelMessage read(ConsumerRecord<byte[], byte[]> received) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : received.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    Optional<String> contentType = Optional.ofNullable(headers.remove(CONTENT_TYPE));
    Optional<String> replyTo = Optional.ofNullable(headers.remove(REPLY_TOPIC));
    Optional<String> correlationId = Optional.ofNullable(headers.remove(CORRELATION_ID));
    return new ChannelMessage(
        received.value() == null ? new byte[0] : received.value(),
        contentType,
        Optional.ofNullable(received.key()).map(KafkaMessages::text),
        headers,
        replyTo,
        correlationId);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
