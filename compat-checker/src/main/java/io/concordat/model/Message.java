package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message on a channel, whatever its traits say merged into it.
 *
 * @param name by which the document refers to it
 * @param contentType of the payload; empty when nobody says
 * @param payload its content; empty when nothing is said about it
 * @param headers schema of all its application headers together, an object
 * @param correlationId where it says which other message it belongs to
 * @param examples in their order
 * @param bindings what only a protocol knows, by protocol
 */
public record Message(
    Node node,
    String name,
    Optional<String> contentType,
    Optional<Payload> payload,
    Optional<Schema> headers,
    Optional<RuntimeExpression> correlationId,
    List<Example> examples,
    Map<String, Binding> bindings)
    implements Element {

  /**
   * The content of a message.
   *
   * @param format the language of its schema, as a media type
   * @param schema empty where the language is none that is understood, such as Avro
   */
  public record Payload(Node node, MediaRange format, Optional<Schema> schema) implements Element {}

  /**
   * A message as its author imagines it.
   *
   * @param name empty when it has none
   * @param headers empty when it shows only a payload
   * @param payload empty when it shows only headers
   */
  public record Example(Node node, String name, Optional<Node> headers, Optional<Node> payload)
      implements Element {}

  public Message {
    examples = List.copyOf(examples);
    bindings = Map.copyOf(bindings);
  }

  /** The schema of what a broker partitions by (Kafka's {@code key} binding). */
  public Optional<Schema> key() {
    return Optional.ofNullable(bindings.get("kafka")).flatMap(kafka -> kafka.schema("key"));
  }
}
