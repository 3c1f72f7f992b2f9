package io.concordat.model.asyncapi;

import io.concordat.model.Assertion;
import io.concordat.model.Message;
import io.concordat.model.RuntimeExpression;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads messages; one that is referred to from several places is read once for each name. */
final class MessageReader {

  private final Reading reading;
  private final Optional<String> defaultContentType;
  private final Map<Place, Message> known = new HashMap<>();

  private record Place(Node node, String name) {}

  MessageReader(Reading reading) {
    this.reading = reading;
    this.defaultContentType = reading.root().text("defaultContentType");
  }

  /** The messages of an object of messages by name (AsyncAPI 3.0, {@code messages}). */
  List<Message> named(Map<String, Node> members) {
    List<Message> messages = new ArrayList<>();
    members.forEach((name, value) -> read(value, name).ifPresent(messages::add));
    return messages;
  }

  /**
   * The message that this value is or refers to.
   *
   * @param name by which it is known
   */
  Optional<Message> read(Node value, String name) {
    return reading
        .object(value, Fields.MESSAGE)
        .map(
            node -> {
              Place place = new Place(node, name);
              Message message = known.get(place);
              if (message == null) {
                message = message(reading.traited(node), name);
                known.put(place, message);
              }
              return message;
            });
  }

  private Message message(Traited traited, String name) {
    return new Message(
        traited.node(),
        name,
        traited.text("contentType").or(() -> defaultContentType),
        traited
            .get("payload")
            .map(payload -> reading.payload(payload, traited.text("schemaFormat"))),
        headers(traited),
        correlationId(traited),
        examples(traited),
        reading.bindings(traited.all("bindings")));
  }

  /** Merged schemas hold together: each adds properties to the same object. */
  private Optional<Schema> headers(Traited traited) {
    List<Schema> layers =
        traited.all("headers").stream()
            .flatMap(node -> reading.payload(node, Optional.empty()).schema().stream())
            .toList();
    return layers.size() > 1
        ? Optional.of(Schema.at(traited.node(), () -> List.of(new Assertion.AllOf(layers))))
        : layers.stream().findFirst();
  }

  private Optional<RuntimeExpression> correlationId(Traited traited) {
    return traited
        .get("correlationId")
        .flatMap(value -> reading.object(value, Fields.CORRELATION_ID))
        .flatMap(reading::location);
  }

  private List<Message.Example> examples(Traited traited) {
    List<Message.Example> examples = new ArrayList<>();
    for (ObjectNode layer : traited.layers()) {
      for (Node value : reading.objects().elements(layer, "examples")) {
        reading.objects().object(value).flatMap(this::example).ifPresent(examples::add);
      }
    }
    return examples;
  }

  private Optional<Message.Example> example(ObjectNode node) {
    Optional<Node> headers = node.get("headers");
    Optional<Node> payload = node.get("payload");
    if (headers.isEmpty() && payload.isEmpty()) {
      reading
          .objects()
          .warn(
              node,
              "an example with neither \"headers\" nor \"payload\"; ignored",
              "put the message under payload");
      return Optional.empty();
    }
    return Optional.of(new Message.Example(node, node.text("name").orElse(""), headers, payload));
  }
}
