package io.concordat.bookshop.messaging.artemis;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessagingException;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    if (message.replyTo().isPresent()) {
      text.setJMSReplyTo(ActiveMQDestination.createQueue(message.replyTo().get().name()));
    }
    return text;
  }

  static Message read(jakarta.jms.Message message) {
    try {
      Map<String, String> headers = new TreeMap<>();
      Enumeration<?> names = message.getPropertyNames();
      while (names.hasMoreElements()) {
        String name = String.valueOf(names.nextElement());
        if (!name.startsWith("JMSX") && !name.startsWith("_")) {
          headers.put(name, message.getStringProperty(name));
        }
      }
      putIfAbsent(headers, Message.ID, message.getJMSMessageID());
      putIfAbsent(headers, Message.TYPE, message.getJMSType());
      putIfAbsent(headers, Message.CORRELATION_ID, message.getJMSCorrelationID());
      String key = Optional.ofNullable(message.getStringProperty(GROUP)).orElse("");
      return new Message(headers, key, message.getBody(String.class));
    } catch (JMSException e) {
      throw new MessagingException("not one of our messages", e);
    }
  }

  private static void putIfAbsent(Map<String, String> headers, String name, @Nullable String text) {
    if (text != null) {
      headers.putIfAbsent(name, text);
    }
  }
}
