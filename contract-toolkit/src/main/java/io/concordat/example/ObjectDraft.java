package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object with what it must have, and as much of the rest as there is room for. */
final class ObjectDraft {

  private final Draft draft;
  private final Variant way;
  private final int depth;

  ObjectDraft(Draft draft, Variant way, int depth) {
    this.draft = draft;
    this.way = way;
    this.depth = depth;
  }

  Optional<Json> make(Dice dice) {
    Set<String> required = required();
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
    for (String name : names(required)) {
      boolean isNeeded = required.contains(name) || members.size() < least;
      boolean isWanted = draft.hasRoom(depth) && members.size() < most;
      if (!isNeeded && !isWanted) {
        continue;
      }
      Schema property = way.property(name);
      if (!isNeeded && draft.isOpen(property)) {
        continue;
      }
      Optional<Json> member = draft.value(property, name, dice.child(name), depth + 1);
      if (member.isPresent()) {
        members.put(name, member.get());
      } else if (required.contains(name)) {
        return Optional.empty();
      }
    }
    boolean isMap = way.names().isEmpty() && isDescribed(way.property("key"));
    for (int i = 0; members.size() < Math.max(least, isMap && most > 0 ? 1 : 0) && i < 20; i++) {
      String name = key(dice.child("key").child(i), i);
      draft
          .value(way.property(name), name, dice.child(name), depth + 1)
          .ifPresent(value -> members.put(name, value));
    }
    return Optional.of(new Json.Obj(members));
  }

  private static boolean isDescribed(Schema schema) {
    return !schema.isAny() && !schema.assertions().equals(Schema.nothing().assertions());
  }

  private String key(Dice dice, int index) {
    for (Assertion.PropertyNames names : way.assertions(Assertion.PropertyNames.class)) {
      Optional<Json> name = draft.value(names.schema(), "key", dice, Draft.DEEP);
      if (name.isPresent() && name.get() instanceof Json.Str text) {
        return text.value();
      }
    }
    for (Assertion.Properties properties : way.assertions(Assertion.Properties.class)) {
      for (String pattern : properties.patterned().keySet()) {
        Optional<String> name = draft.word(pattern);
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return index == 0 ? "key" : "key" + (index + 1);
  }

  private Set<String> required() {
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
  private List<String> names(Set<String> required) {
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
