package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.exchange.Variants;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes up one value that looks real. A quick draft is a guess that is validated as a whole; a
 * careful one is held against the schema at each part, and takes another way, or the containment
 * engine's value, where it fails.
 */
final class Draft {

  /** Deeper than this only what must be there is, and comes from the engine. */
  static final int DEEP = 6;

  /** Optional properties are left out below this depth. */
  private static final int FULL = 4;

  /** A value with more parts than this gets no more optional ones. */
  private static final int MANY = 400;

  private static final int WAYS = 6;

  private final Judge judge;
  private final Variants variants;
  private final boolean isDynamic;
  private final boolean isCareful;
  private final Set<Schema> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int parts;

  /** Knows what is valid, and a value that is. */
  interface Judge {
    boolean accepts(Schema schema, Json value);

    Optional<Json> witness(Schema schema);

    /** A text that matches. */
    Optional<String> word(String pattern);
  }

  Draft(Judge judge, Variants variants, boolean isDynamic, boolean isCareful) {
    this.judge = judge;
    this.variants = variants;
    this.isDynamic = isDynamic;
    this.isCareful = isCareful;
  }

  /**
   * A value; empty where not even the engine knows one.
   *
   * @param name of the property that it is for
   */
  Optional<Json> value(Schema schema, String name, Dice dice, int depth) {
    parts++;
    if (!isDynamic) {
      for (Json example : SpecExamples.of(schema)) {
        if (judge.accepts(schema, example)) {
          return Optional.of(example);
        }
      }
    }
    if (depth > DEEP) {
      return judge.witness(schema);
    }
    boolean isFirst = open.add(schema);
    try {
      return isFirst || depth < 3 ? made(schema, name, dice, depth) : judge.witness(schema);
    } finally {
      if (isFirst) {
        open.remove(schema);
      }
    }
  }

  private Optional<Json> made(Schema schema, String name, Dice dice, int depth) {
    List<Variant> ways = ways(schema, dice);
    int most = isCareful ? Math.min(WAYS, ways.size()) : Math.min(1, ways.size());
    for (int i = 0; i < most; i++) {
      Optional<Json> value = made(schema, ways.get(i), name, dice, depth);
      if (value.isPresent() && (!isCareful || judge.accepts(schema, value.get()))) {
        return value;
      }
    }
    return judge.witness(schema);
  }

  /** The likeliest first: what is something before what is nothing. */
  private List<Variant> ways(Schema schema, Dice dice) {
    List<Variant> ways = new ArrayList<>(variants.of(schema));
    if (isDynamic && ways.size() > 1) {
      Collections.rotate(ways, dice.child("way").below(ways.size()));
    }
    ways.removeIf(way -> way.types().isEmpty());
    List<Variant> nothing = new ArrayList<>(ways);
    nothing.removeIf(way -> !isNull(way));
    ways.removeIf(Draft::isNull);
    ways.addAll(nothing);
    return ways;
  }

  private static boolean isNull(Variant way) {
    return way.types().size() == 1 && way.allows(JsonType.NULL);
  }

  private Optional<Json> made(Schema schema, Variant way, String name, Dice dice, int depth) {
    Optional<Json> listed = listed(way, dice);
    if (listed.isPresent()) {
      return listed;
    }
    return switch (DraftType.of(way)) {
      case OBJECT -> new ObjectDraft(this, way, depth).make(dice);
      case ARRAY -> array(way, name, dice, depth);
      case STRING -> string(schema, way, name, dice);
      case NUMBER, INTEGER -> Optional.of(NumberDraft.of(way, name, dice));
      case BOOLEAN -> Optional.of(Json.Bool.of(!isDynamic || dice.below(2) == 0));
      case NULL -> Optional.of(Json.NULL);
    };
  }

  private Optional<Json> listed(Variant way, Dice dice) {
    List<Assertion.Enumeration> lists = way.assertions(Assertion.Enumeration.class);
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    List<Json> values = new ArrayList<>(lists.get(0).values());
    lists.forEach(list -> values.retainAll(list.values()));
    if (values.size() > 1) {
      values.remove(Json.NULL);
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(isDynamic ? dice.pick(values) : values.get(0));
  }

  private Optional<Json> string(Schema schema, Variant way, String name, Dice dice) {
    boolean isBound =
        !way.assertions(Assertion.Pattern.class).isEmpty()
            || !way.assertions(Assertion.Format.class).isEmpty()
            || !way.assertions(Assertion.Not.class).isEmpty();
    for (String text : StringDraft.of(way, name, dice)) {
      if (!isBound || judge.accepts(schema, Json.of(text))) {
        return Optional.of(Json.of(text));
      }
    }
    return judge.witness(schema);
  }

  private Optional<Json> array(Variant way, String name, Dice dice, int depth) {
    long least = 0;
    long most = isDynamic ? 1 + dice.below(3) : 1;
    long limit = Long.MAX_VALUE;
    int prefix = 0;
    for (Assertion assertion : way.assertions()) {
      if (assertion instanceof Assertion.MinItems min) {
        least = Math.max(least, min.value());
      } else if (assertion instanceof Assertion.MaxItems max) {
        limit = Math.min(limit, max.value());
      } else if (assertion instanceof Assertion.Items items) {
        prefix = Math.max(prefix, items.prefix().size());
      }
    }
    boolean isFull = (depth > FULL || parts > MANY) && !isFlat(way.item(0));
    long count = Math.min(limit, Math.max(least, isFull ? 0 : Math.max(prefix, most)));
    if (count > 1_000) {
      return Optional.empty();
    }
    boolean isSet = !way.assertions(Assertion.UniqueItems.class).isEmpty();
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Json> item = item(way, name, dice.child(i), depth, i);
      for (int turn = 0; isSet && turn < 8 && item.filter(items::contains).isPresent(); turn++) {
        item = another(way, name, dice.child(i).child(turn), depth, i);
      }
      if (item.isEmpty()) {
        return items.size() >= least ? Optional.of(Json.array(items)) : Optional.empty();
      }
      if (!isSet || !items.contains(item.get())) {
        items.add(item.get());
      }
    }
    return Optional.of(Json.array(items));
  }

  /** Whether values of the schema cost next to nothing. */
  private boolean isFlat(Schema schema) {
    return variants.of(schema).stream()
        .allMatch(way -> !way.allows(JsonType.OBJECT) && !way.allows(JsonType.ARRAY));
  }

  private Optional<Json> item(Variant way, String name, Dice dice, int depth, int index) {
    return value(way.item(index), singular(name), dice, depth + 1);
  }

  /** What the specification shows is always the same, so a second item is made up. */
  private Optional<Json> another(Variant way, String name, Dice dice, int depth, int index) {
    return isDynamic
        ? item(way, name, dice, depth, index)
        : new Draft(judge, variants, true, isCareful)
            .value(way.item(index), singular(name), dice, depth + 1);
  }

  private static String singular(String name) {
    return name.endsWith("s") && name.length() > 3 ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether the value would contain itself. */
  boolean isOpen(Schema property) {
    if (open.contains(property)) {
      return true;
    }
    for (Assertion assertion : property.assertions()) {
      if (assertion instanceof Assertion.Reference reference && open.contains(reference.target())) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is room for a part that need not be. */
  boolean hasRoom(int depth) {
    return depth < FULL && parts < MANY;
  }

  /** A text that matches. */
  Optional<String> word(String pattern) {
    return judge.word(pattern);
  }
}
