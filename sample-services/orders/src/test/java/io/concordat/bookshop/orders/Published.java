package io.concordat.bookshop.orders;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.channel.ChannelMessage;
import io.concordat.source.SourceOptions;
import io.concordat.stub.message.MessageConformance;
import io.concordat.stub.message.MessageSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * What the service has published on a channel, each message held against a version of its contract.
 */
final class Published {

  private static final Path SPECS = Path.of("../../api-specs").toAbsolutePath().normalize();
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final MessageConformance V1 = contract("1.0.0");
  private static final MessageConformance V2 = contract("2.0.0");
  private static final Map<Channel, Published> ALL = new ConcurrentHashMap<>();

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private Published() {}

  /** Begins to listen, once for all tests: each message of a point-to-point channel comes once. */
  static Published on(Channel channel) {
    return ALL.computeIfAbsent(channel, Published::listen);
  }

  private static Published listen(Channel channel) {
    Published published = new Published();
    Surroundings.BROKER.receive(
        channel,
        "test",
        1,
        message -> {
          contract(message)
              .sent(
                  channel.name(),
                  ChannelMessage.json(message.payload())
                      .withKey(message.key())
                      .withHeaders(message.headers()))
              .forEach(violation -> published.violations.add(message + ": " + violation));
          published.messages.add(message);
        });
    return published;
  }

  private static MessageConformance contract(Message message) {
    return message.version().startsWith("1.") ? V1 : V2;
  }

  private static MessageConformance contract(String version) {
    return new MessageConformance(
        MessageSpec.read("orders-messages/" + version + ".yaml", SourceOptions.in(SPECS)).api());
  }

  /** The message of a type about an order, which is there or will be. */
  Message await(String type, String orderId) {
    Awaitility.await().atMost(LONG).until(() -> !of(type, orderId).isEmpty());
    return of(type, orderId).get(0);
  }

  List<Message> of(String type, String orderId) {
    return messages.stream().filter(m -> m.type().equals(type) && m.key().equals(orderId)).toList();
  }

  /** What its contract forbids about what was published. */
  List<String> violations() {
    return violations;
  }
}
