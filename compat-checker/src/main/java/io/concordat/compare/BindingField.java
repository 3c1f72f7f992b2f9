package io.concordat.compare;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A field of a protocol's binding (AsyncAPI bindings repository).
 *
 * @param kind what it is bound to: {@code channel}, {@code operation}, {@code message} or {@code
 *     server}
 * @param path the names that lead to it, with dots between
 */
record BindingField(String kind, String protocol, String path) {

  /** What it is to the other side that a field changes. */
  enum Meaning {
    /** Messages go elsewhere, or look or behave differently. */
    WIRE,
    /** A matter of the side that sets it. */
    TUNING,
    UNKNOWN
  }

  private static final List<Pattern> WIRE =
      patterns(
          "channel kafka (topic|partitions|topicConfiguration\\.cleanup\\.policy)",
          "message kafka schema.*",
          "channel amqp1? (is|exchange\\..*|queue\\..*)",
          "operation amqp1? (cc|bcc|replyTo)",
          "message amqp1? (contentEncoding|messageType)",
          "operation mqtt5? (qos|retain)",
          "message mqtt5? (payloadFormatIndicator|correlationData.*|contentType|responseTopic.*)",
          "server mqtt5? lastWill\\.topic",
          "channel ws .*",
          "(operation|message) http .*",
          "channel (jms|ibmmq|anypointmq) (destination|destinationType|queue\\.objectName|topic\\.(string|objectName))",
          "message (jms|ibmmq|anypointmq) (headers|type).*",
          "channel (sns|sqs) (name|ordering.*|queue\\.(name|fifoQueue))",
          "channel pulsar (namespace|persistence|compaction)",
          "operation nats queue",
          "message googlepubsub (orderingKey|schema\\.(name|type|encoding))",
          "operation solace destinations");

  private static final List<Pattern> TUNING =
      patterns(
          "channel kafka (replicas|topicConfiguration\\..*)",
          "operation kafka .*",
          "server kafka .*",
          "operation amqp1? (expiration|userId|priority|deliveryMode|mandatory|timestamp|ack)",
          "operation mqtt5? messageExpiryInterval",
          "server mqtt5? .*",
          "channel ibmmq (expiry|maxMsgLength|queue\\..*|topic\\..*)",
          "message (kafka|ibmmq) (key|expiry|description).*",
          "channel (jms|pulsar|googlepubsub|sns|sqs) .*",
          "server (solace|pulsar|ibmmq|jms) .*",
          ".* \\S+ (x-.*|.*\\.x-.*|description)");

  /** What the field means when it is not written. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "channel amqp is", "\"routingKey\"",
          "channel amqp exchange.vhost", "\"/\"",
          "channel amqp queue.vhost", "\"/\"",
          "operation mqtt retain", "false",
          "operation mqtt qos", "0");

  private static List<Pattern> patterns(String... texts) {
    return List.of(texts).stream().map(Pattern::compile).toList();
  }

  Meaning meaning() {
    return matches(WIRE) ? Meaning.WIRE : matches(TUNING) ? Meaning.TUNING : Meaning.UNKNOWN;
  }

  private boolean matches(List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(toString()).matches());
  }

  String otherwise() {
    return OTHERWISE.getOrDefault(toString(), "");
  }

  @Override
  public String toString() {
    return kind + " " + protocol + " " + path;
  }
}
