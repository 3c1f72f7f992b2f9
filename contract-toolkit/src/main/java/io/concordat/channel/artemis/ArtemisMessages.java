package io.concordat.channel.artemis;

import io.concordat.channel.ChannelMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/** Messages as JMS clients and those of the other protocols see them. */
final class ArtemisMessages {

  /** The property that becomes the content type of an AMQP 1.0 message, and comes from it. */
  private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

  private ArtemisMessages() {}

  static ClientMessage of(ClientSession session, ChannelMessage message) {
    ClientMessage sent =
        session.createMessage(message.isText() ? Message.TEXT_TYPE : Message.BYTES_TYPE, true);
    if (message.isText()) {
      sent.getBodyBuffer().writeNullableSimpleString(SimpleString.of(message.text()));
    } else {
      sent.getBodyBuffer().writeBytes(message.payload());
    }
    message.headers().forEach(sent::putStringProperty);
    message.contentType().ifPresent(type -> sent.putStringProperty(CONTENT_TYPE, type));
    message.key().ifPresent(key -> sent.setGroupID(key));
    message.correlationId().ifPresent(sent::setCorrelationID);
    message.replyTo().ifPresent(address -> sent.setReplyTo(SimpleString.of("queue://" + address)));
    return sent;
  }

  static ChannelMessage read(ClientMessage received) {
    return new ChannelMessage(
        payload(received),
        text(received.getObjectProperty(CONTENT_TYPE)),
        text(received.getGroupID()),
        headers(received),
        // JMS says in front what kind it is: queue://, topic://, temp-queue://, temp-topic://.
        text(received.getReplyTo()).map(address -> address.replaceFirst("^[a-z-]+://", "")),
        text(received.getCorrelationID()));
  }

  private static Optional<String> text(Object value) {
    return Optional.ofNullable(value).map(Object::toString);
  }

  private static byte[] payload(ClientMessage received) {
    ActiveMQBuffer body = received.getDataBuffer();
    if (received.getType() == Message.TEXT_TYPE) {
      SimpleString text = body.readNullableSimpleString();
      return text == null ? new byte[0] : text.toString().getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[body.readableBytes()];
    body.readBytes(bytes);
    return bytes;
  }

  private static Map<String, String> headers(ClientMessage received) {
    Map<String, String> headers = new TreeMap<>();
    for (SimpleString property : received.getPropertyNames()) {
      String name = property.toString();
      // What Artemis and JMS put there themselves.
      if (!name.startsWith("_AMQ") && !name.startsWith("JMS") && !name.startsWith("__AMQ")) {
        text(received.getObjectProperty(property)).ifPresent(value -> headers.put(name, value));
      }
    }
    return headers;
  }
}
