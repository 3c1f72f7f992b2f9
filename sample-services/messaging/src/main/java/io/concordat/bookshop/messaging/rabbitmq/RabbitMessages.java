package io.concordat.bookshop.messaging.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import io.concordat.bookshop.messaging.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.amqp.rabbit.support.MessagePropertiesConverter;

/** Our messages as those of AMQP 0-9-1, with our headers as headers. */
final class RabbitMessages {

  private static final String KEY = "key";
  private static final MessagePropertiesConverter CONVERTER =
      new DefaultMessagePropertiesConverter();

  private RabbitMessages() {}

  static org.springframework.amqp.core.Message write(Message message) {
    MessageProperties properties = new MessageProperties();
    properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
    properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
    properties.setMessageId(message.id());
    properties.setType(message.type());
    message.correlationId().ifPresent(properties::setCorrelationId);
    properties.setReplyTo(message.headers().get(Message.REPLY_TO));
    message.headers().forEach(properties::setHeader);
    if (!message.key().isEmpty()) {
      properties.setHeader(KEY, message.key());
    }
    return MessageBuilder.withBody(message.payload().getBytes(StandardCharsets.UTF_8))
        .andProperties(properties)
        .build();
  }

  static Message read(Envelope envelope, AMQP.BasicProperties received, byte[] body) {
    MessageProperties properties =
        CONVERTER.toMessageProperties(received, envelope, StandardCharsets.UTF_8.name());
    Map<String, String> headers = new TreeMap<>();
    properties.getHeaders().forEach((name, value) -> headers.put(name, String.valueOf(value)));
    String key = headers.containsKey(KEY) ? String.valueOf(headers.remove(KEY)) : "";
    String id = properties.getMessageId();
    String type = properties.getType();
    headers.putIfAbsent(Message.ID, id == null ? UUID.randomUUID().toString() : id);
    headers.putIfAbsent(Message.TYPE, type == null ? "" : type);
    return new Message(headers, key, new String(body, StandardCharsets.UTF_8));
  }
}
