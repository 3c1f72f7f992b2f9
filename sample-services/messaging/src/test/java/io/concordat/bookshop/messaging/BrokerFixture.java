package io.concordat.bookshop.messaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A connection to the broker, and channels that no other test uses. */
abstract class BrokerFixture {

  static final Duration LONG = Duration.ofSeconds(20);
  static final Patience PATIENCE = new Patience(3, Duration.ofMillis(20));

  final String unique = UUID.randomUUID().toString().substring(0, 8);
  final PointToPointChannel commands = new PointToPointChannel("commands." + unique);
  final PublishSubscribeChannel events = new PublishSubscribeChannel("events." + unique);
  Broker broker;

  abstract Broker connect(Patience patience);

  @BeforeEach
  void connect() {
    broker = connect(PATIENCE);
  }

  @AfterEach
  void disconnect() {
    broker.close();
  }

  static Message message(String key, Object payload) {
    return Message.of("Test", "1.0.0", key, String.valueOf(payload));
  }

  static List<String> payloads(List<Message> messages) {
    return messages.stream().map(Message::payload).toList();
  }
}
