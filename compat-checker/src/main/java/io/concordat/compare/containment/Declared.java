package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schemas of one side declare in one place of a message, whatever depends on what. */
final class Declared {

  /** What nobody says anything about. */
  static final Declared NOTHING = new Declared(List.of(), true, new Languages(new Budget(0)));

  private final boolean isSenders;
  private final Languages languages;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> patterns = new LinkedHashSet<>();
  private final List<Assertion.Properties> properties = new ArrayList<>();
  private final List<Assertion.Items> items = new ArrayList<>();
  private final List<Schema> everyProperty = new ArrayList<>();
  private final List<Schema> everyItem = new ArrayList<>();
  private final List<Json> values = new ArrayList<>();
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean isDictionary;

  /**
   * @param isSenders whether it is the sender who declares; what is doubtful is declared for it,
   *     and not for the receiver, as courtesy forbids what only the receiver declares
   */
  Declared(List<Schema> schemas, boolean isSenders, Languages languages) {
    this.isSenders = isSenders;
    this.languages = languages;
    schemas.forEach(this::collect);
  }

  private void collect(Schema schema) {
    if (seen.add(schema)) {
      for (Assertion assertion : schema.assertions()) {
        languages.budget().spend();
        collect(assertion);
      }
    }
  }

  private void collect(Assertion assertion) {
    if (assertion instanceof Assertion.Properties some) {
      names.addAll(some.named().keySet());
      patterns.addAll(some.patterned().keySet());
      isDictionary |= isDictionary(some.rest());
      properties.add(some);
    } else if (assertion instanceof Assertion.UnevaluatedProperties rest) {
      isDictionary |= isDictionary(rest.schema());
      everyProperty.add(rest.schema());
    } else if (assertion instanceof Assertion.Required required) {
      names.addAll(required.names());
    } else if (assertion instanceof Assertion.DependentRequired dependent) {
      names.add(dependent.name());
      names.addAll(dependent.required());
    } else if (assertion instanceof Assertion.DependentSchema dependent) {
      names.add(dependent.name());
      collect(dependent.schema());
    } else {
      collectOther(assertion);
    }
  }

  private void collectOther(Assertion assertion) {
    if (assertion instanceof Assertion.Items some) {
      items.add(some);
    } else if (assertion instanceof Assertion.Contains contains) {
      everyItem.add(contains.schema());
    } else if (assertion instanceof Assertion.UnevaluatedItems rest) {
      everyItem.add(rest.schema());
    } else if (assertion instanceof Assertion.Enumeration listed && isSenders) {
      listed.values().forEach(this::collect);
    } else {
      inPlace(assertion).forEach(this::collect);
    }
  }

  /** A sender declares what it lists; a receiver only takes it. */
  private void collect(Json value) {
    if (value instanceof Json.Obj object) {
      names.addAll(object.members().keySet());
      values.add(value);
    } else if (value instanceof Json.Arr array
        && !array.elements().stream().allMatch(Declared::isScalar)) {
      values.add(value);
    }
  }

  private static boolean isScalar(Json value) {
    return !(value instanceof Json.Obj) && !(value instanceof Json.Arr);
  }

  private static boolean isDictionary(Schema rest) {
    return !rest.isAny() && !rest.assertions().equals(Schema.nothing().assertions());
  }

  /** The subschemas that speak about the same value. */
  private static List<Schema> inPlace(Assertion assertion) {
    if (assertion instanceof Assertion.AllOf
        || assertion instanceof Assertion.AnyOf
        || assertion instanceof Assertion.OneOf
        || assertion instanceof Assertion.Not
        || assertion instanceof Assertion.Conditional
        || assertion instanceof Assertion.Reference) {
      return Parts.of(assertion).subschemas();
    }
    return List.of();
  }

  Set<String> names() {
    return names;
  }

  Set<String> patterns() {
    return patterns;
  }

  /** Whether nothing is said about any property or item. */
  boolean isNothing() {
    return names.isEmpty()
        && properties.isEmpty()
        && items.isEmpty()
        && everyProperty.isEmpty()
        && everyItem.isEmpty();
  }

  /** Whether a property of this name is declared; by a dictionary, every one is. */
  Truth declares(String name) {
    Truth truth = Truth.of(names.contains(name) || isDictionary && isSenders);
    for (String pattern : patterns) {
      truth = truth.or(languages.matches(pattern, name));
    }
    return truth;
  }

  /** What is said about a property of this name. */
  List<Schema> at(String name) {
    List<Schema> parts = new ArrayList<>(everyProperty);
    for (Assertion.Properties some : properties) {
      Schema own = some.named().get(name);
      Truth isKnown = Truth.of(own != null);
      if (own != null) {
        parts.add(own);
      }
      for (Map.Entry<String, Schema> entry : some.patterned().entrySet()) {
        Truth isMatch = languages.matches(entry.getKey(), name);
        isKnown = isKnown.or(isMatch);
        if (counts(isMatch)) {
          parts.add(entry.getValue());
        }
      }
      if (counts(isKnown.not())) {
        parts.add(some.rest());
      }
    }
    List<Json> members = new ArrayList<>();
    for (Json value : values) {
      if (value instanceof Json.Obj object && object.members().containsKey(name)) {
        members.add(object.members().get(name));
      }
    }
    return with(parts, members);
  }

  private boolean counts(Truth truth) {
    return isSenders ? !truth.isFalse() : truth.isTrue();
  }

  private static List<Schema> with(List<Schema> parts, List<Json> values) {
    if (!values.isEmpty()) {
      parts.add(Schema.of(new Assertion.Enumeration(values)));
    }
    return parts;
  }

  /** What is said about the item at this position. */
  List<Schema> at(int index) {
    List<Schema> parts = new ArrayList<>(everyItem);
    for (Assertion.Items some : items) {
      parts.add(index < some.prefix().size() ? some.prefix().get(index) : some.rest());
    }
    List<Json> elements = new ArrayList<>();
    for (Json value : values) {
      if (value instanceof Json.Arr array && index < array.elements().size()) {
        elements.add(array.elements().get(index));
      }
    }
    return with(parts, elements);
  }

  /** From here on, nothing tells positions apart. */
  int tail() {
    int tail = 0;
    for (Assertion.Items some : items) {
      tail = Math.max(tail, some.prefix().size());
    }
    for (Json value : values) {
      tail = value instanceof Json.Arr array ? Math.max(tail, array.elements().size()) : tail;
    }
    return tail;
  }
}
