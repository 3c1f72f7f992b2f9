package io.concordat.compare;

import io.concordat.model.Binding;
import io.concordat.model.MessageOperation;
import io.concordat.source.ArrayNode;
import io.concordat.source.Node;

/**
 * Whether a channel keeps messages for those who come later: an MQTT message that is retained, a
 * compacted topic of Kafka.
 */
final class Retention {

  private Retention() {}

  static boolean isOf(MessageOperation operation) {
    Binding mqtt = operation.bindings().get("mqtt");
    Binding kafka = operation.channel().bindings().get("kafka");
    return mqtt != null && mqtt.node().isTrue("retain") || kafka != null && isCompacted(kafka);
  }

  private static boolean isCompacted(Binding kafka) {
    return kafka
        .node()
        .get("topicConfiguration")
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
