package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which schemas say the same: their assertions correspond, through references, annotations left
 * out. Sound for recursive schemas because it is a bisimulation: two schemas are the same unless a
 * finite walk finds a difference.
 */
final class Contents {

  private static final int MAX_HOPS = 64;

  /** Differences this near are seen without a walk. */
  private static final int SHAPE_DEPTH = 3;

  private final Budget budget;
  private final Map<Schema, Schema> representative = new IdentityHashMap<>();
  private final Map<Schema, Integer> ids = new IdentityHashMap<>();
  private final Map<Long, List<Schema>> byShape = new HashMap<>();
  private final List<Map<Schema, Long>> shapes = new ArrayList<>();
  private final List<Schema> schemas = new ArrayList<>();
  private final Map<Schema, List<Parts>> parts = new IdentityHashMap<>();

  Contents(Budget budget) {
    this.budget = budget;
    for (int i = 0; i <= SHAPE_DEPTH; i++) {
      shapes.add(new IdentityHashMap<>());
    }
  }

  /** What a schema that is nothing but a reference refers to. */
  static Schema resolve(Schema schema) {
    Schema at = schema;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      List<Assertion> assertions = at.assertions();
      if (assertions.size() == 1 && assertions.get(0) instanceof Assertion.Reference reference) {
        at = reference.target();
      } else {
        return at;
      }
    }
    return at;
  }

  /** A number that only schemas of the same content share. */
  int id(Schema schema) {
    Schema resolved = resolve(schema);
    Integer known = ids.get(resolved);
    if (known != null) {
      return known;
    }
    List<Schema> alike =
        byShape.computeIfAbsent(shape(resolved, SHAPE_DEPTH), s -> new ArrayList<>());
    for (Schema candidate : alike) {
      if (isSame(resolved, candidate)) {
        int id = id(candidate);
        ids.put(resolved, id);
        return id;
      }
    }
    alike.add(resolved);
    int id = schemas.size();
    schemas.add(resolved);
    ids.put(resolved, id);
    return id;
  }

  /** The first schema that was given this number. */
  Schema schema(int id) {
    return schemas.get(id);
  }

  /** Whether the two have the same content. */
  boolean isSame(Schema first, Schema second) {
    Deque<Schema> open = new ArrayDeque<>();
    Map<Schema, Schema> assumed = new IdentityHashMap<>();
    open.push(second);
    open.push(first);
    while (!open.isEmpty()) {
      Schema a = find(resolve(open.pop()), assumed);
      Schema b = find(resolve(open.pop()), assumed);
      if (a != b) {
        budget.spend();
        if (shape(a, SHAPE_DEPTH) != shape(b, SHAPE_DEPTH) || !matches(a, b, open)) {
          return false;
        }
        assumed.put(a, b);
      }
    }
    representative.putAll(assumed);
    return true;
  }

  private Schema find(Schema schema, Map<Schema, Schema> assumed) {
    Schema at = schema;
    while (true) {
      Schema next = representative.get(at);
      if (next == null) {
        next = assumed.get(at);
      }
      if (next == null) {
        return at;
      }
      at = next;
    }
  }

  private boolean matches(Schema first, Schema second, Deque<Schema> open) {
    List<Parts> left = parts(first);
    List<Parts> rest = new ArrayList<>(parts(second));
    if (left.size() != rest.size()) {
      return false;
    }
    for (Parts parts : left) {
      Optional<Parts> partner = takePartner(parts, rest);
      if (partner.isEmpty() || isUndecidable(parts, first, second)) {
        return false;
      }
      for (int i = 0; i < parts.subschemas().size(); i++) {
        open.push(partner.get().subschemas().get(i));
        open.push(parts.subschemas().get(i));
      }
    }
    return true;
  }

  private static Optional<Parts> takePartner(Parts parts, List<Parts> rest) {
    for (int i = 0; i < rest.size(); i++) {
      Parts other = rest.get(i);
      if (other.kind() == parts.kind()
          && other.own().equals(parts.own())
          && other.subschemas().size() == parts.subschemas().size()) {
        rest.remove(i);
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private List<Parts> parts(Schema schema) {
    List<Parts> known = parts.get(schema);
    if (known == null) {
      known = schema.assertions().stream().map(Parts::of).toList();
      parts.put(schema, known);
    }
    return known;
  }

  /** What the model has no words for is the same only where the whole documents are. */
  private static boolean isUndecidable(Parts parts, Schema first, Schema second) {
    if (parts.kind() != Assertion.Undecided.class) {
      return false;
    }
    Optional<Node> left = first.node();
    Optional<Node> right = second.node();
    return left.isEmpty()
        || right.isEmpty()
        || left.get().contentHash() != right.get().contentHash()
        || left.get().document().root().contentHash()
            != right.get().document().root().contentHash();
  }

  /** A hash that schemas of the same content share. */
  private long shape(Schema schema, int depth) {
    Schema resolved = resolve(schema);
    Long known = shapes.get(depth).get(resolved);
    if (known != null) {
      return known;
    }
    long sum = 0;
    for (Parts parts : parts(resolved)) {
      long h = parts.kind().getSimpleName().hashCode() * 31L + parts.own().hashCode();
      for (Schema child : depth == 0 ? List.<Schema>of() : parts.subschemas()) {
        h = h * 0x9E3779B97F4A7C15L + shape(child, depth - 1);
      }
      sum += h * 0xBF58476D1CE4E5B9L ^ (h >>> 29);
    }
    shapes.get(depth).put(resolved, sum);
    return sum;
  }
}
