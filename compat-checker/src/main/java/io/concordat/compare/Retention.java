package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.MessageOperation;
import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import java.util.Map;

/**
 * Whether a channel keeps messages for those who come later: an MQTT message that is retained, a
 * compacted topic of Kafka.
 */
final class Retention {

  private Retention() {}

  static boolean isOf(MessageOperation operation) {
    Node mqtt = operation.bindings().get("mqtt");
    return mqtt != null && mqtt.isTrue("retain") || isOf(operation.channel());
  }

  private static boolean isOf(Channel channel) {
    return of(channel.bindings(), "kafka", "topicConfiguration");
  }

  private static boolean of(Map<String, Node> bindings, String protocol, String field) {
    Node binding = bindings.get(protocol);
    return binding != null
        && binding
            .get(field)
            .flatMap(configuration -> configuration.get("cleanup.policy"))
            .filter(Retention::isCompact)
            .isPresent();
  }

  private static boolean isCompact(Node policy) {
    return policy instanceof ArrayNode list
        ? list.elements().stream().anyMatch(element -> element.text().equals("compact"))
        : policy.text().contains("compact");
  }
}
