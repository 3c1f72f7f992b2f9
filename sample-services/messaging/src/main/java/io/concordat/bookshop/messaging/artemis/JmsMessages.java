package io.concordat.bookshop.messaging.artemis;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessagingException;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Session;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.jspecify.annotations.Nullable;

/** Our messages as those of JMS, with our headers as properties. */
final class JmsMessages {

  /** JMS 2.0 § 3.5.9; Artemis: message grouping. */
  private static final String GROUP = "JMSXGroupID";

  private JmsMessages() {}

  static TextMessage write(Session session, Message message) throws JMSException {
    TextMessage text = session.createTextMessage(message.payload());
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      text.setStringProperty(header.getKey(), header.getValue());
    }
    text.setJMSType(message.type());
    if (!message.key().isEmpty()) {
      text.setStringProperty(GROUP, message.key());
    }
    if (message.correlationId().isPresent()) {
      text.setJMSCorrelationID(message.correlationId().get());
    }
    String replyTo = message.headers().get(Message.REPLY_TO);
    if (replyTo != null) {
      text.setJMSReplyTo(ActiveMQDestination.createQueue(replyTo));
    }
    return text;
  }

  /** Whether its body can be read: others may send maps and objects. */
  static boolean isText(jakarta.jms.Message message) {
    return !(message instanceof MapMessage
        || message instanceof StreamMessage
        || message instanceof ObjectMessage);
  }

  /** Without a payload, when its body is no text. */
  static Message read(jakarta.jms.Message message) {
    try {
      Map<String, String> headers = new TreeMap<>();
      Enumeration<?> names = message.getPropertyNames();
      while (names.hasMoreElements()) {
        String name = String.valueOf(names.nextElement());
        if (!name.startsWith("JMSX") && !name.startsWith("_")) {
          putIfAbsent(headers, name, message.getStringProperty(name));
        }
      }
      putIfAbsent(headers, Message.ID, message.getJMSMessageID());
      putIfAbsent(headers, Message.TYPE, message.getJMSType());
      // A sender may leave both out.
      headers.putIfAbsent(Message.ID, UUID.randomUUID().toString());
      headers.putIfAbsent(Message.TYPE, "");
      putIfAbsent(headers, Message.CORRELATION_ID, message.getJMSCorrelationID());
      String key = Optional.ofNullable(message.getStringProperty(GROUP)).orElse("");
      return new Message(headers, key, payload(message));
    } catch (JMSException e) {
      throw new MessagingException("not one of our messages", e);
    }
  }

  private static String payload(jakarta.jms.Message message) throws JMSException {
    String text = null;
    if (message instanceof TextMessage written) {
      text = written.getText();
    } else if (message instanceof BytesMessage bytes) {
      byte[] body = bytes.getBody(byte[].class);
      text = body == null ? null : new String(body, StandardCharsets.UTF_8);
    }
    return text == null ? "" : text;
  }

  private static void putIfAbsent(Map<String, String> headers, String name, @Nullable String text) {
    if (text != null) {
      headers.putIfAbsent(name, text);
    }
  }
}
