package io.concordat.compare;

import io.concordat.compare.containment.Step;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An old and a new schema that belong together: what differs right here, and the pairs of parts
 * below. Recursive schemas make cyclic graphs of pairs.
 */
final class SchemaPair {

  private static final Pattern COMPONENT =
      Pattern.compile("/(components/schemas|definitions)/[^/]+");

  /**
   * A pair of parts.
   *
   * @param label how the place is written: {@code .name}, {@code []}; empty for the same place
   * @param step from a value of this pair to a value of the part; empty for the same value
   */
  record Part(String label, Optional<Step> step, SchemaPair pair) {}

  private final Schema oldSchema;
  private final Schema newSchema;
  private @Nullable Optional<String> component;
  private final List<Local> facts = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<SchemaPair> wholes = new ArrayList<>();
  private boolean leadsToFacts;

  SchemaPair(Schema oldSchema, Schema newSchema) {
    this.oldSchema = oldSchema;
    this.newSchema = newSchema;
  }

  Schema oldSchema() {
    return oldSchema;
  }

  Schema newSchema() {
    return newSchema;
  }

  /** What differs right here. */
  List<Local> facts() {
    return facts;
  }

  List<Part> parts() {
    return parts;
  }

  void add(Local fact) {
    facts.add(fact);
    markWithWholes();
  }

  void add(Part part) {
    parts.add(part);
    part.pair().wholes.add(this);
    if (part.pair().leadsToFacts) {
      markWithWholes();
    }
  }

  /**
   * Whether something differs here or anywhere below; most pairs of large documents need no look.
   */
  boolean leadsToFacts() {
    return leadsToFacts;
  }

  private void markWithWholes() {
    Deque<SchemaPair> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      SchemaPair pair = open.pop();
      if (!pair.leadsToFacts) {
        pair.leadsToFacts = true;
        open.addAll(pair.wholes);
      }
    }
  }

  /** The name of the component that this place is the definition of, if it is one. */
  Optional<String> component() {
    Optional<String> known = component;
    if (known == null) {
      Optional<String> oldName = component(oldSchema);
      known = oldName.isPresent() && component(newSchema).isPresent() ? oldName : Optional.empty();
      component = known;
    }
    return known;
  }

  /** Pointers of the many nodes that are too deep for a component need not be written. */
  private static boolean isNearTheRoot(Node node) {
    return node.parent()
        .flatMap(Node::parent)
        .flatMap(Node::parent)
        .flatMap(Node::parent)
        .isEmpty();
  }

  private static Optional<String> component(Schema schema) {
    return schema
        .node()
        .filter(SchemaPair::isNearTheRoot)
        .map(Node::pointer)
        .filter(pointer -> COMPONENT.matcher(pointer).matches())
        .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
        .map(name -> name.replace("~1", "/").replace("~0", "~"));
  }
}
