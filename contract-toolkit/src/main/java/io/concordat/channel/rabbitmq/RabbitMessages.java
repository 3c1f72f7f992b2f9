package io.concordat.channel.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.concordat.channel.ChannelMessage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Messages with the properties of AMQP 0-9-1; a key, which it does not know, is a header. */
final class RabbitMessages {

  private static final String KEY = "key";
  private static final int PERSISTENT = 2;

  private RabbitMessages() {}

  static BasicProperties properties(ChannelMessage message) {
    Map<String, Object> headers = new TreeMap<>(message.headers());
    message.key().ifPresent(key -> headers.put(KEY, key));
    return new BasicProperties.Builder()
        .headers(headers)
        .deliveryMode(PERSISTENT)
        .contentType(message.contentType().orElse(null))
        .replyTo(message.replyTo().orElse(null))
        .correlationId(message.correlationId().orElse(null))
        .build();
  }

  static ChannelMessage read(BasicProperties properties, byte[] body) {
    Map<String, String> headers = new TreeMap<>();
    if (properties.getHeaders() != null) {
      properties.getHeaders().forEach((name, value) -> headers.put(name, String.valueOf(value)));
    }
    Optional<String> key = Optional.ofNullable(headers.remove(KEY));
    return new ChannelMessage(
        body,
        Optional.ofNullable(properties.getContentType()),
        key,
        headers,
        Optional.ofNullable(properties.getReplyTo()),
        Optional.ofNullable(properties.getCorrelationId()));
  }
}
