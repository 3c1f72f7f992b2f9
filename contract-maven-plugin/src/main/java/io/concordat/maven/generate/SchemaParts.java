package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What schemas consist of: which others they refer to, build on, and choose between. */
final class SchemaParts {

  private static final int MOST_REFERENCES = 100;

  private final Specification specification;

  SchemaParts(Specification specification) {
    this.specification = specification;
  }

  /** Where references lead from here; the schema itself if it is none. */
  Node target(Node node) {
    Node at = node;
    for (int i = 0; i < MOST_REFERENCES; i++) {
      Optional<Node> next =
          at.get("$ref")
              .filter(ScalarNode.class::isInstance)
              .flatMap(reference -> specification.resolve((ScalarNode) reference));
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  /** The schema and all that {@code allOf}, or a choice with one way only, adds to it. */
  List<Node> parts(Node node) {
    List<Node> ordered = new ArrayList<>();
    collect(target(node), Collections.newSetFromMap(new IdentityHashMap<>()), ordered);
    return ordered;
  }

  private void collect(Node node, Set<Node> met, List<Node> ordered) {
    if (!met.add(node)) {
      return;
    }
    ordered.add(node);
    node.array("allOf")
        .ifPresent(all -> all.elements().forEach(e -> collect(target(e), met, ordered)));
    List<Node> ways = ways(node);
    if (ways.size() == 1) {
      collect(target(ways.get(0)), met, ordered);
    }
  }

  /** The members of {@code oneOf} or {@code anyOf}, null left out. */
  List<Node> ways(Node node) {
    return node
        .array("oneOf")
        .or(() -> node.array("anyOf"))
        .map(ArrayNode::elements)
        .orElse(List.of())
        .stream()
        .filter(way -> !way.text("type").equals(Optional.of("null")))
        .toList();
  }

  /** What a schema stands for that only refers to another, or allows null beside it. */
  Optional<Node> only(Node node) {
    List<Node> all = node.array("allOf").map(ArrayNode::elements).orElse(List.of());
    List<Node> ways = ways(node);
    return all.size() + ways.size() == 1 && node.object("properties").isEmpty()
        ? Optional.of(all.isEmpty() ? ways.get(0) : all.get(0))
        : Optional.empty();
  }

  /** Whether it has properties. */
  boolean isObject(Node node) {
    return parts(node).stream().anyMatch(part -> part.object("properties").isPresent());
  }

  /** Whether it is one of several schemas, told apart by a property. */
  boolean isChoice(Node node) {
    return discriminator(node).isPresent() && ways(node).size() > 1;
  }

  /** The property that tells which choice was made. */
  Optional<String> discriminator(Node node) {
    return node.get("discriminator")
        .flatMap(
            value ->
                value instanceof ScalarNode
                    ? Optional.of(value.text())
                    : value.text("propertyName"));
  }

  /**
   * What the property says of one of the schemas of a choice: what it must be there, else what it
   * is mapped from, else the schema's name.
   */
  String discriminatorValue(Node choice, Node way, String property, String name) {
    for (Node part : parts(way)) {
      Optional<Node> schema =
          part.object("properties").flatMap(p -> p.get(property)).map(this::target);
      Optional<Node> fixed =
          schema.flatMap(
              s ->
                  s.get("const")
                      .or(() -> s.array("enum").filter(e -> e.size() == 1).map(e -> e.value(0))));
      if (fixed.isPresent()) {
        return fixed.get().text();
      }
    }
    Optional<ObjectNode> mapping =
        choice.object("discriminator").flatMap(discriminator -> discriminator.object("mapping"));
    for (int i = 0; mapping.isPresent() && i < mapping.get().size(); i++) {
      String mapped = mapping.get().value(i).text();
      if (specification.find(choice, mapped).filter(node -> node == way).isPresent()
          || mapped.equals(name)) {
        return mapping.get().name(i);
      }
    }
    return name;
  }
}
