package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema with its references followed and its conjunctions merged: what a reader of the document
 * sees at one place. It serves to explain differences, never to decide them.
 */
final class Shape {

  private static final Assertion.Type NULL_ONLY = new Assertion.Type(Set.of(JsonType.NULL));

  /** An assertion and the object of the document in which it stands. */
  record Placed(Assertion assertion, Optional<Node> node) {}

  private final List<Placed> placed = new ArrayList<>();
  private final Map<String, List<Schema>> named = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Map<String, Schema> patterned = new LinkedHashMap<>();
  private final List<Schema> rests = new ArrayList<>();

  private Shape() {}

  static Shape of(Schema schema) {
    Shape shape = new Shape();
    shape.add(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
    return shape;
  }

  private void add(Schema schema, Set<Schema> seen) {
    if (!seen.add(schema)) {
      return;
    }
    for (Assertion assertion : schema.assertions()) {
      Optional<Schema> nullable = nullable(assertion);
      if (assertion instanceof Assertion.Reference reference) {
        add(reference.target(), seen);
      } else if (assertion instanceof Assertion.AllOf all) {
        all.schemas().forEach(member -> add(member, seen));
      } else if (nullable.isPresent()) {
        addNullable(nullable.get(), seen);
      } else if (only(assertion).isPresent()) {
        add(only(assertion).get(), seen);
      } else {
        add(assertion, schema.node());
      }
    }
  }

  private void add(Assertion assertion, Optional<Node> node) {
    if (assertion instanceof Assertion.Properties properties) {
      properties
          .named()
          .forEach((name, value) -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
      patterned.putAll(properties.patterned());
      rests.add(properties.rest());
    } else if (assertion instanceof Assertion.UnevaluatedProperties unevaluated) {
      rests.add(unevaluated.schema());
    } else if (assertion instanceof Assertion.Required names) {
      required.addAll(names.names());
    }
    placed.add(new Placed(assertion, node));
  }

  /** A union with null is its other branch, made nullable. */
  private void addNullable(Schema branch, Set<Schema> seen) {
    Shape inner = new Shape();
    inner.add(branch, seen);
    for (Placed each : inner.placed) {
      add(withNull(each.assertion()), each.node());
    }
  }

  private static Assertion withNull(Assertion assertion) {
    if (assertion instanceof Assertion.Type type) {
      Set<JsonType> types = EnumSet.of(JsonType.NULL);
      types.addAll(type.types());
      return new Assertion.Type(types);
    }
    if (assertion instanceof Assertion.Enumeration enumeration) {
      List<io.concordat.source.Json> values = new ArrayList<>(enumeration.values());
      values.add(io.concordat.source.Json.NULL);
      return new Assertion.Enumeration(values.stream().distinct().toList());
    }
    return assertion;
  }

  private static Optional<Schema> nullable(Assertion assertion) {
    List<Schema> branches = branches(assertion);
    if (branches.size() != 2) {
      return Optional.empty();
    }
    return isNull(branches.get(0))
        ? Optional.of(branches.get(1))
        : isNull(branches.get(1)) ? Optional.of(branches.get(0)) : Optional.empty();
  }

  private static boolean isNull(Schema schema) {
    return schema.assertions().equals(List.of(NULL_ONLY));
  }

  private static Optional<Schema> only(Assertion assertion) {
    List<Schema> branches = branches(assertion);
    // What builds on a schema stands elsewhere, and is told there.
    return branches.size() == 1 && branches.get(0).node().isPresent()
        ? Optional.of(branches.get(0))
        : Optional.empty();
  }

  private static List<Schema> branches(Assertion assertion) {
    if (assertion instanceof Assertion.AnyOf any) {
      return any.schemas();
    }
    return assertion instanceof Assertion.OneOf one ? one.schemas() : List.of();
  }

  /** All assertions, references and conjunctions dissolved. */
  List<Placed> placed() {
    return placed;
  }

  /** The names of the declared properties, in order. */
  Set<String> names() {
    return named.keySet();
  }

  /** The schema of a declared property; several declarations are one conjunction. */
  Optional<Schema> property(String name) {
    List<Schema> schemas = named.getOrDefault(name, List.of());
    return schemas.isEmpty()
        ? Optional.empty()
        : Optional.of(
            schemas.size() == 1 ? schemas.get(0) : Schema.of(new Assertion.AllOf(schemas)));
  }

  Set<String> required() {
    return required;
  }

  Map<String, Schema> patterned() {
    return patterned;
  }

  /** The schema of the properties that are not declared. */
  Schema rest() {
    if (rests.size() == 1) {
      return rests.get(0).isAny() ? Schema.any() : rests.get(0);
    }
    List<Schema> speaking = rests.stream().filter(rest -> !rest.isAny()).distinct().toList();
    return speaking.isEmpty()
        ? Schema.any()
        : speaking.size() == 1 ? speaking.get(0) : Schema.of(new Assertion.AllOf(speaking));
  }

  /** The union, if exactly one stands here. */
  List<Schema> union() {
    List<Schema> union = List.of();
    for (Placed each : placed) {
      List<Schema> branches = branches(each.assertion());
      if (!branches.isEmpty()) {
        if (!union.isEmpty()) {
          return List.of();
        }
        union = branches;
      }
    }
    return union;
  }

  /** Whether there is nothing here but a union. */
  boolean isUnion() {
    return placed.size() == 1 && !union().isEmpty();
  }

  /** Whether a property is declared here or in some case that is told apart here. */
  boolean mentions(String name) {
    return mentions(name, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean mentions(String name, Set<Schema> seen) {
    return named.containsKey(name)
        || placed.stream()
            .flatMap(each -> cases(each.assertion()).stream())
            .filter(seen::add)
            .anyMatch(schema -> of(schema).mentions(name, seen));
  }

  private static List<Schema> cases(Assertion assertion) {
    if (assertion instanceof Assertion.Conditional conditional) {
      return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
    }
    return assertion instanceof Assertion.DependentSchema dependent
        ? List.of(dependent.schema())
        : branches(assertion);
  }

  /** The items, if exactly one assertion speaks about them. */
  Optional<Assertion.Items> items() {
    Optional<Assertion.Items> items = Optional.empty();
    for (Placed each : placed) {
      if (each.assertion() instanceof Assertion.Items one) {
        if (items.isPresent()) {
          return Optional.empty();
        }
        items = Optional.of(one);
      }
    }
    return items;
  }

  /** The types that are named; empty when any is allowed. */
  Optional<Set<JsonType>> types() {
    Set<JsonType> types = EnumSet.allOf(JsonType.class);
    boolean isNamed = false;
    for (Placed each : placed) {
      if (each.assertion() instanceof Assertion.Type type) {
        types.retainAll(type.types());
        isNamed = true;
      }
    }
    return isNamed ? Optional.of(types) : Optional.empty();
  }
}
