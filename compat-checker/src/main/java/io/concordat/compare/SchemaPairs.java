package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Step;
import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.JsonType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.Sameness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the parts of old and new schemas, each pair once, and finds what differs at each place.
 * Pairs that say the same have neither facts nor parts.
 */
final class SchemaPairs {

  private record Key(Schema oldSchema, Schema newSchema, Direction direction, boolean isOptional) {}

  private record Unread(SchemaPair pair, Direction direction, boolean isOptional) {}

  private static final Assertion.Items ANY_ITEMS = new Assertion.Items(List.of(), Schema.any());

  private final Sameness sameness;
  private final Containment containment;
  private final Map<Key, SchemaPair> pairs = new HashMap<>();
  // Pairs are filled one after the other rather than one inside the other: schemas may nest deeply.
  private final Deque<Unread> unread = new ArrayDeque<>();

  SchemaPairs(Sameness sameness, Containment containment) {
    this.sameness = sameness;
    this.containment = containment;
  }

  /**
   * The pair of two schemas, with all that is below it.
   *
   * @param isOptional whether the value may be left out, so that a default has a meaning
   */
  SchemaPair pair(Schema oldSchema, Schema newSchema, Direction direction, boolean isOptional) {
    SchemaPair pair = shallow(oldSchema, newSchema, direction, isOptional);
    while (!unread.isEmpty()) {
      Unread next = unread.pop();
      fill(next.pair(), next.direction(), next.isOptional());
    }
    return pair;
  }

  /** Whether two parameters say the same to the letter, and mean the same by it. */
  boolean areSame(Parameter oldParameter, Parameter newParameter) {
    return oldParameter.identity().equals(newParameter.identity())
        && isOfSameFormat(oldParameter.node(), newParameter.node())
        && sameness.same(oldParameter.node(), newParameter.node());
  }

  private static boolean isOfSameFormat(Node oldNode, Node newNode) {
    return format(oldNode).isPresent() && format(oldNode).equals(format(newNode));
  }

  /** The version of the format that the document is written in; none for a part of another. */
  private static Optional<String> format(Node node) {
    Node root = node.document().root();
    return root.text("openapi").or(() -> root.text("swagger"));
  }

  /** Whether two schemas say the same, to the letter of everything they reach, and mean it. */
  boolean areSame(Schema oldSchema, Schema newSchema) {
    Optional<Node> oldNode = oldSchema.node();
    Optional<Node> newNode = newSchema.node();
    return oldNode.isPresent()
        && newNode.isPresent()
        && sameness.same(oldNode.get(), newNode.get())
        && (areOfOneDialect(oldSchema, newSchema) || containment.areSame(oldSchema, newSchema));
  }

  /** Equal text means the same only where it is read in the same way. */
  private static boolean areOfOneDialect(Schema oldSchema, Schema newSchema) {
    return oldSchema.dialect().isPresent() && oldSchema.dialect().equals(newSchema.dialect());
  }

  private SchemaPair shallow(
      Schema oldSchema, Schema newSchema, Direction direction, boolean isOptional) {
    Schema oldTarget = target(oldSchema);
    Schema newTarget = target(newSchema);
    Key key = new Key(oldTarget, newTarget, direction, isOptional);
    SchemaPair known = pairs.get(key);
    if (known == null) {
      known = new SchemaPair(oldTarget, newTarget);
      pairs.put(key, known);
      if (!areSame(oldTarget, newTarget)) {
        unread.push(new Unread(known, direction, isOptional));
      }
    }
    return known;
  }

  private static Schema target(Schema schema) {
    return referred(Kin.of(schema).map(Kin::heir).orElse(schema));
  }

  /** What a schema that is only a reference refers to; any other schema itself. */
  static Schema referred(Schema schema) {
    Schema at = schema;
    Set<Schema> seen = Set.of();
    while (at.assertions().size() == 1
        && at.assertions().get(0) instanceof Assertion.Reference reference) {
      seen = seen.isEmpty() ? new HashSet<>() : seen;
      if (!seen.add(at)) {
        return at;
      }
      at = reference.target();
    }
    return at;
  }

  private void fill(SchemaPair pair, Direction direction, boolean isOptional) {
    Shape oldShape = Shape.of(pair.oldSchema());
    Shape newShape = Shape.of(pair.newSchema());
    if (oldShape.isUnion() == newShape.isUnion()) {
      new SchemaFacts(pair, oldShape, newShape, direction, containment).find(isOptional);
    } else {
      // One is an alternative of the other: what differs besides is told there.
      new AnnotationFacts(pair, direction, isOptional).find();
    }
    pairProperties(pair, oldShape, newShape, direction);
    pairItems(pair, oldShape, newShape, direction);
    pairAlternatives(pair, oldShape, newShape, direction);
  }

  private void pairProperties(
      SchemaPair pair, Shape oldShape, Shape newShape, Direction direction) {
    for (String name : oldShape.names()) {
      Optional<Schema> newProperty = newShape.property(name);
      if (newProperty.isPresent()) {
        boolean isOptional =
            !(oldShape.required().contains(name) && newShape.required().contains(name));
        add(
            pair,
            "." + name,
            Optional.of(new Step.Property(name)),
            shallow(
                oldShape.property(name).orElseThrow(), newProperty.get(), direction, isOptional));
      }
    }
    for (Map.Entry<String, Schema> entry : oldShape.patterned().entrySet()) {
      Schema counterpart = newShape.patterned().get(entry.getKey());
      if (counterpart != null) {
        SchemaPair part = shallow(entry.getValue(), counterpart, direction, false);
        add(pair, ".{" + entry.getKey() + "}", Optional.empty(), part);
      }
    }
    if (!oldShape.rest().isAny() && !newShape.rest().isAny()) {
      SchemaPair part = shallow(oldShape.rest(), newShape.rest(), direction, false);
      add(pair, ".*", Optional.of(new Step.Property("key")), part);
    }
  }

  private void pairItems(SchemaPair pair, Shape oldShape, Shape newShape, Direction direction) {
    if (!isOfItems(oldShape) || !isOfItems(newShape)) {
      return;
    }
    Assertion.Items oldItems = oldShape.items().orElse(ANY_ITEMS);
    Assertion.Items newItems = newShape.items().orElse(ANY_ITEMS);
    List<Schema> oldPrefix = oldItems.prefix();
    List<Schema> newPrefix = newItems.prefix();
    for (int i = 0; i < Math.min(oldPrefix.size(), newPrefix.size()); i++) {
      SchemaPair part = shallow(oldPrefix.get(i), newPrefix.get(i), direction, false);
      add(pair, "[" + i + "]", Optional.of(new Step.Item(i)), part);
    }
    SchemaPair rest = shallow(oldItems.rest(), newItems.rest(), direction, false);
    int first = Math.max(oldPrefix.size(), newPrefix.size());
    add(pair, "[]", Optional.of(new Step.Item(first)), rest);
  }

  /** Where one side says that there is an array, the other may say what is in it. */
  private static boolean isOfItems(Shape shape) {
    return shape.items().isPresent()
        || shape.types().filter(types -> types.contains(JsonType.ARRAY)).isPresent();
  }

  private void pairAlternatives(
      SchemaPair pair, Shape oldShape, Shape newShape, Direction direction) {
    if (oldShape.union().isEmpty() != newShape.union().isEmpty()
        && !oldShape.isUnion()
        && !newShape.isUnion()) {
      return; // a union beside other keywords is one more condition, and is told as such
    }
    Alternatives alternatives = Alternatives.of(pair, oldShape, newShape, this);
    for (Alternatives.Both both : alternatives.both()) {
      SchemaPair part = shallow(both.oldAlternative(), both.newAlternative(), direction, false);
      if (part != pair) {
        add(pair, "", Optional.empty(), part);
      }
    }
    alternatives.facts(direction, containment).forEach(pair::add);
  }

  private static void add(SchemaPair pair, String label, Optional<Step> step, SchemaPair part) {
    pair.add(new SchemaPair.Part(label, step, part));
  }
}
