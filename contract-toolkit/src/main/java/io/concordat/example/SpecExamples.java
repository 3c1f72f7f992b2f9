package io.concordat.example;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.ArrayNode;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples that a specification shows, valid or not. */
final class SpecExamples {

  private static final int MAX_HOPS = 16;

  private final References references;

  SpecExamples(References references) {
    this.references = references;
  }

  /**
   * The examples of a media type, a parameter or a header by their names; one without a name has
   * the empty one. What stands elsewhere ({@code externalValue}) is not looked for.
   */
  Map<String, Json> of(Node owner) {
    Map<String, Json> examples = new LinkedHashMap<>();
    owner
        .get("examples")
        .flatMap(this::target)
        .filter(ObjectNode.class::isInstance)
        .ifPresent(
            node -> {
              ObjectNode named = (ObjectNode) node;
              for (int i = 0; i < named.size(); i++) {
                String name = named.name(i);
                value(named.value(i)).ifPresent(value -> examples.put(name, value));
              }
            });
    owner
        .get("example")
        .or(() -> owner.get("x-example"))
        .ifPresent(node -> examples.putIfAbsent("", node.toJson()));
    return examples;
  }

  /** The examples of a Swagger 2.0 response, by media type. */
  static Optional<Json> swagger(Node response, String mediaType) {
    return response.get("examples").flatMap(node -> node.get(mediaType)).map(Node::toJson);
  }

  /** An Example Object, or a value where somebody has left that out. */
  private Optional<Json> value(Node example) {
    Optional<Node> object = target(example);
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> value = object.get().get("value").or(() -> object.get().get("dataValue"));
    if (value.isPresent()) {
      return value.flatMap(this::target).map(Node::toJson);
    }
    boolean isElsewhere =
        object.get().get("externalValue").isPresent()
            || object.get().get("serializedValue").isPresent();
    return isElsewhere || !(object.get() instanceof ObjectNode)
        ? Optional.empty()
        : Optional.of(object.get().toJson());
  }

  /** The examples that a schema shows, or the one that it builds on. */
  static List<Json> of(Schema schema) {
    List<Json> examples = new ArrayList<>();
    Schema at = schema;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      at.annotation("example").map(Node::toJson).ifPresent(examples::add);
      at.annotation("x-example").map(Node::toJson).ifPresent(examples::add);
      at.annotation("examples").ifPresent(node -> addAll(node, examples));
      at.annotation("default").map(Node::toJson).ifPresent(examples::add);
      Optional<Schema> next = base(at);
      if (!examples.isEmpty() || next.isEmpty()) {
        return examples;
      }
      at = next.get();
    }
    return examples;
  }

  private static void addAll(Node node, List<Json> examples) {
    if (node instanceof ArrayNode array) {
      array.elements().forEach(element -> examples.add(element.toJson()));
    } else if (node instanceof ObjectNode named) {
      for (int i = 0; i < named.size(); i++) {
        examples.add(named.value(i).get("value").orElse(named.value(i)).toJson());
      }
    }
  }

  /** What a schema is but for its name, or for a word beside the reference. */
  private static Optional<Schema> base(Schema schema) {
    Optional<Schema> base = Optional.empty();
    for (Assertion assertion : schema.assertions()) {
      if (assertion instanceof Assertion.Reference reference) {
        base = Optional.of(reference.target());
      } else if (assertion instanceof Assertion.AllOf all && all.schemas().size() == 1) {
        base = Optional.of(all.schemas().get(0));
      }
    }
    return base;
  }

  private Optional<Node> target(Node node) {
    Optional<Node> at = Optional.of(node);
    for (int hops = 0; at.isPresent() && hops < MAX_HOPS; hops++) {
      Node here = at.get();
      Optional<String> reference = here.text("$ref");
      if (reference.isEmpty()) {
        return at;
      }
      at = references.find(here, reference.get());
    }
    return Optional.empty();
  }
}
