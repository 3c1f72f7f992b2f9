package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.exchange.Variants;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
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
 * Makes up one value that looks real. A quick draft is a guess that is validated as a whole; a
 * careful one is held against the schema at each part, and takes another way, or the containment
 * engine's value, where it fails.
 */
final class Draft {

  /** Deeper than this only what must be there is, and comes from the engine. */
  private static final int DEEP = 6;

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
    return switch (type(way)) {
      case OBJECT -> object(way, dice, depth);
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

  /**
   * The type that a value has which may have several: the one that its other keywords are about.
   */
  private static JsonType type(Variant way) {
    Set<JsonType> spoken = EnumSet.noneOf(JsonType.class);
    way.assertions().forEach(assertion -> about(assertion).ifPresent(spoken::add));
    for (JsonType type :
        List.of(JsonType.OBJECT, JsonType.ARRAY, JsonType.STRING, JsonType.NUMBER)) {
      if (spoken.contains(type) && way.allows(type)) {
        return type;
      }
    }
    for (JsonType type :
        List.of(
            JsonType.STRING,
            JsonType.INTEGER,
            JsonType.NUMBER,
            JsonType.BOOLEAN,
            JsonType.OBJECT,
            JsonType.ARRAY)) {
      if (way.allows(type)) {
        return type;
      }
    }
    return JsonType.NULL;
  }

  private static Optional<JsonType> about(Assertion assertion) {
    if (assertion instanceof Assertion.Properties
        || assertion instanceof Assertion.Required
        || assertion instanceof Assertion.MinProperties) {
      return Optional.of(JsonType.OBJECT);
    }
    if (assertion instanceof Assertion.Items || assertion instanceof Assertion.MinItems) {
      return Optional.of(JsonType.ARRAY);
    }
    if (assertion instanceof Assertion.Pattern || assertion instanceof Assertion.MinLength) {
      return Optional.of(JsonType.STRING);
    }
    boolean isNumeric =
        assertion instanceof Assertion.Minimum
            || assertion instanceof Assertion.Maximum
            || assertion instanceof Assertion.MultipleOf;
    return isNumeric ? Optional.of(JsonType.NUMBER) : Optional.empty();
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

  private Optional<Json> object(Variant way, Dice dice, int depth) {
    Set<String> required = required(way);
    long most = Long.MAX_VALUE;
    long least = 0;
    for (Assertion assertion : way.assertions()) {
      if (assertion instanceof Assertion.MaxProperties max) {
        most = Math.min(most, max.value());
      } else if (assertion instanceof Assertion.MinProperties min) {
        least = Math.max(least, min.value());
      }
    }
    Map<String, Json> members = new LinkedHashMap<>();
    for (String name : names(way, required)) {
      boolean isNeeded = required.contains(name) || members.size() < least;
      boolean isWanted = depth < FULL && parts < MANY && members.size() < most;
      if (!isNeeded && !isWanted) {
        continue;
      }
      Schema property = way.property(name);
      if (!isNeeded && isOpen(property)) {
        continue;
      }
      Optional<Json> member = value(property, name, dice.child(name), depth + 1);
      if (member.isPresent()) {
        members.put(name, member.get());
      } else if (required.contains(name)) {
        return Optional.empty();
      }
    }
    boolean isMap = way.names().isEmpty() && isDescribed(way.property("key"));
    for (int i = 0; members.size() < Math.max(least, isMap && most > 0 ? 1 : 0) && i < 20; i++) {
      String name = key(way, dice.child("key").child(i), i);
      value(way.property(name), name, dice.child(name), depth + 1)
          .ifPresent(value -> members.put(name, value));
    }
    return Optional.of(new Json.Obj(members));
  }

  /** Whether the value would contain itself. */
  private boolean isOpen(Schema property) {
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

  private static boolean isDescribed(Schema schema) {
    return !schema.isAny() && !schema.assertions().equals(Schema.nothing().assertions());
  }

  private String key(Variant way, Dice dice, int index) {
    for (Assertion.PropertyNames names : way.assertions(Assertion.PropertyNames.class)) {
      Optional<Json> name = value(names.schema(), "key", dice, DEEP);
      if (name.isPresent() && name.get() instanceof Json.Str text) {
        return text.value();
      }
    }
    for (Assertion.Properties properties : way.assertions(Assertion.Properties.class)) {
      for (String pattern : properties.patterned().keySet()) {
        Optional<String> name = judge.word(pattern);
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return index == 0 ? "key" : "key" + (index + 1);
  }

  private static Set<String> required(Variant way) {
    Set<String> required = new LinkedHashSet<>();
    way.assertions(Assertion.Required.class).forEach(r -> required.addAll(r.names()));
    for (int before = -1; before < required.size(); ) {
      before = required.size();
      for (Assertion.DependentRequired r : way.assertions(Assertion.DependentRequired.class)) {
        if (required.contains(r.name())) {
          required.addAll(r.required());
        }
      }
    }
    return required;
  }

  /** Those that must be there first, so that a bound on their number leaves them in. */
  private static List<String> names(Variant way, Set<String> required) {
    Set<String> names = new LinkedHashSet<>(way.names());
    names.addAll(required);
    if (way.assertions(Assertion.MaxProperties.class).isEmpty()) {
      return List.copyOf(names);
    }
    Set<String> sorted = new LinkedHashSet<>(required);
    sorted.addAll(names);
    return List.copyOf(sorted);
  }
}
