package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a polite sender leaves out in one place of a message: the names that the receiver's schema
 * declares for that place and the sender's declares nowhere. Both are the whole schemas of the
 * question: to which of their alternatives a search has come makes no difference.
 */
final class Courtesy {

  /** Nothing is left out, here or further inside. */
  static final Courtesy NONE = new Courtesy(Declared.NOTHING, Declared.NOTHING, null);

  private final Declared sender;
  private final Declared receiver;
  private final @Nullable Courtesies places;
  private final Map<String, Courtesy> byName = new HashMap<>();
  private final Map<Integer, Courtesy> byIndex = new HashMap<>();

  /**
   * @param places finds the courtesy in places further inside; null if there is none
   */
  Courtesy(Declared sender, Declared receiver, @Nullable Courtesies places) {
    this.sender = sender;
    this.receiver = receiver;
    this.places = places;
  }

  /** Names that are told apart. */
  Set<String> names() {
    return union(sender.names(), receiver.names());
  }

  /** Patterns that tell names apart. */
  Set<String> patterns() {
    return union(sender.patterns(), receiver.patterns());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(others);
    all.addAll(some);
    return all;
  }

  /** From here on, positions of items are not told apart. */
  int tail() {
    return Math.max(sender.tail(), receiver.tail());
  }

  /** Whether the sender stays out of this name. */
  Truth forbids(String name) {
    return receiver.declares(name).and(sender.declares(name).not());
  }

  /** Whether the sender stays out of all names that are not allowed in a value. */
  Truth allows(Json value) {
    Truth truth = Truth.TRUE;
    if (places != null && value instanceof Json.Obj object) {
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        String name = member.getKey();
        truth = truth.and(forbids(name).not()).and(at(name).allows(member.getValue()));
      }
    } else if (places != null && value instanceof Json.Arr array) {
      for (int i = 0; i < array.elements().size(); i++) {
        truth = truth.and(at(i).allows(array.elements().get(i)));
      }
    }
    return truth;
  }

  /** The courtesy in a property of this name. */
  Courtesy at(String name) {
    if (places == null) {
      return this;
    }
    Courtesy known = byName.get(name);
    if (known == null) {
      known = places.of(sender.at(name), receiver.at(name));
      byName.put(name, known);
    }
    return known;
  }

  /** The courtesy in the item at this position. */
  Courtesy at(int index) {
    if (places == null) {
      return this;
    }
    int position = Math.min(index, tail());
    Courtesy known = byIndex.get(position);
    if (known == null) {
      known = places.of(sender.at(position), receiver.at(position));
      byIndex.put(position, known);
    }
    return known;
  }

  /** A courtesy that forbids nothing but what is forbidden in all properties of other names. */
  Courtesy besides(Set<String> named) {
    boolean areAllNamed =
        names().stream().allMatch(name -> named.contains(name) || forbids(name).isTrue());
    if (!areAllNamed || !patterns().isEmpty()) {
      return NONE;
    }
    String other = "other";
    while (names().contains(other)) {
      other += "s";
    }
    return at(other);
  }

  /** A courtesy that forbids nothing but what is forbidden in all items from this position on. */
  Courtesy from(int index) {
    return index < tail() ? NONE : at(index);
  }
}
