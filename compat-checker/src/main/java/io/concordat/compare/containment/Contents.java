package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas say the same: their assertions correspond, through references, annotations left
 * out. Sound for recursive schemas because it is a bisimulation: two schemas are the same unless a
 * finite walk finds a difference.
 */
final class Contents {

  private static final int MAX_HOPS = 64;

  /** Differences this near are seen without a walk. */
  private static final int SHAPE_DEPTH = 3;

  /** What is known of a schema that is no mere reference. */
  private static final class Content {
    private final Schema schema;
    private final List<Parts> parts;
    private final long[] own;
    private final @Nullable Long[] shapes = new Long[SHAPE_DEPTH + 1];
    private @Nullable Integer id;
    private @Nullable List<List<Content>> below;
    private @Nullable Content same;

    Content(Schema schema) {
      this.schema = schema;
      this.parts = schema.assertions().stream().map(Parts::of).toList();
      this.own =
          parts.stream().mapToLong(p -> 31L * p.kind().hashCode() + p.own().hashCode()).toArray();
    }
  }

  private final Budget budget;
  private final Map<Schema, Content> contents = new IdentityHashMap<>();
  private final Map<Long, List<Content>> byShape = new HashMap<>();
  private final List<Schema> schemas = new ArrayList<>();

  Contents(Budget budget) {
    this.budget = budget;
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

  private Content content(Schema schema) {
    Schema resolved = resolve(schema);
    Content known = contents.get(resolved);
    if (known == null) {
      known = new Content(resolved);
      contents.put(resolved, known);
    }
    return known;
  }

  /** The contents of the subschemas, for each of the parts. */
  private List<List<Content>> below(Content content) {
    List<List<Content>> known = content.below;
    if (known == null) {
      known = new ArrayList<>(content.parts.size());
      for (Parts parts : content.parts) {
        List<Content> contentsOfPart = new ArrayList<>(parts.subschemas().size());
        parts.subschemas().forEach(schema -> contentsOfPart.add(content(schema)));
        known.add(contentsOfPart);
      }
      content.below = known;
    }
    return known;
  }

  /** A number that only schemas of the same content share. */
  int id(Schema schema) {
    Content content = content(schema);
    Integer known = content.id;
    if (known == null) {
      known = number(content);
      content.id = known;
    }
    return known;
  }

  private int number(Content content) {
    List<Content> alike =
        byShape.computeIfAbsent(shape(content, SHAPE_DEPTH), s -> new ArrayList<>());
    for (Content candidate : alike) {
      if (isSame(content, candidate)) {
        return id(candidate.schema);
      }
    }
    alike.add(content);
    schemas.add(content.schema);
    return schemas.size() - 1;
  }

  /** The first schema that was given this number. */
  Schema schema(int id) {
    return schemas.get(id);
  }

  /** Whether the two have the same content. */
  boolean isSame(Schema first, Schema second) {
    return isSame(content(first), content(second));
  }

  private boolean isSame(Content first, Content second) {
    Deque<Content> open = new ArrayDeque<>();
    Map<Content, Content> assumed = new IdentityHashMap<>();
    open.push(second);
    open.push(first);
    while (!open.isEmpty()) {
      Content a = find(open.pop(), assumed);
      Content b = find(open.pop(), assumed);
      if (a != b) {
        budget.spend();
        if (shape(a, SHAPE_DEPTH) != shape(b, SHAPE_DEPTH) || !matches(a, b, open)) {
          return false;
        }
        assumed.put(a, b);
      }
    }
    assumed.forEach((one, other) -> one.same = other);
    return true;
  }

  private static Content find(Content content, Map<Content, Content> assumed) {
    Content at = content;
    while (true) {
      Content next = at.same != null ? at.same : assumed.get(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
  }

  private boolean matches(Content first, Content second, Deque<Content> open) {
    if (first.parts.size() != second.parts.size()) {
      return false;
    }
    BitSet taken = new BitSet();
    for (int i = 0; i < first.parts.size(); i++) {
      int partner = partner(first.parts.get(i), second.parts, taken);
      if (partner < 0 || isUndecidable(first.parts.get(i), first.schema, second.schema)) {
        return false;
      }
      taken.set(partner);
      List<Content> mine = below(first).get(i);
      List<Content> others = below(second).get(partner);
      for (int j = 0; j < mine.size(); j++) {
        open.push(others.get(j));
        open.push(mine.get(j));
      }
    }
    return true;
  }

  /** Which of the other parts says the same itself; -1 if none that is not taken yet does. */
  private static int partner(Parts parts, List<Parts> others, BitSet taken) {
    for (int i = taken.nextClearBit(0); i < others.size(); i = taken.nextClearBit(i + 1)) {
      Parts other = others.get(i);
      if (other.kind() == parts.kind()
          && other.own().equals(parts.own())
          && other.subschemas().size() == parts.subschemas().size()) {
        return i;
      }
    }
    return -1;
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
  private long shape(Content content, int depth) {
    Long known = content.shapes[depth];
    if (known != null) {
      return known;
    }
    long sum = 0;
    for (int i = 0; i < content.own.length; i++) {
      long h = content.own[i];
      for (Content child : depth == 0 ? List.<Content>of() : below(content).get(i)) {
        h = h * 0x9E3779B97F4A7C15L + shape(child, depth - 1);
      }
      sum += h * 0xBF58476D1CE4E5B9L ^ (h >>> 29);
    }
    content.shapes[depth] = sum;
    return sum;
  }
}
