package io.concordat.bookshop.messaging.kafka;

import io.concordat.bookshop.messaging.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Our messages as records of Kafka, with our headers as headers. */
final class KafkaMessages {

  private KafkaMessages() {}

  static ProducerRecord<String, String> write(String topic, Message message) {
    String key = message.key().isEmpty() ? null : message.key();
    ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, message.payload());
    message
        .headers()
        .forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return sent;
  }

  static Message read(ConsumerRecord<String, String> received) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : received.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    // Whoever knows nothing of our headers has sent something new with each record.
    headers.putIfAbsent(Message.ID, received.topic() + received.partition() + received.offset());
    headers.putIfAbsent(Message.TYPE, "");
    String key = received.key() == null ? "" : received.key();
    String payload = received.value() == null ? "" : received.value();
    return new Message(headers, key, payload);
  }
}
