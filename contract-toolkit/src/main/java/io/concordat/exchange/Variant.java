package io.concordat.exchange;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of the ways in which a value may satisfy a schema, as far as it tells what a text means:
 * types, items and properties.
 *
 * @param types that a value may have; all of them where nothing is said
 * @param isTyped whether something is said
 * @param assertions those that hold together
 */
record Variant(Set<JsonType> types, boolean isTyped, List<Assertion> assertions) {

  private static final Set<JsonType> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(JsonType.INTEGER)));

  static Variant of(List<Assertion> assertions) {
    Set<JsonType> types = EnumSet.copyOf(ALL);
    boolean isTyped = false;
    for (Assertion assertion : assertions) {
      Optional<Set<JsonType>> some = types(assertion);
      if (some.isPresent()) {
        isTyped = true;
        types = both(types, some.get());
      }
    }
    return new Variant(Collections.unmodifiableSet(types), isTyped, List.copyOf(assertions));
  }

  private static Optional<Set<JsonType>> types(Assertion assertion) {
    if (assertion instanceof Assertion.Type type) {
      return Optional.of(type.types());
    }
    if (assertion instanceof Assertion.Enumeration list) {
      Set<JsonType> types = EnumSet.noneOf(JsonType.class);
      list.values().forEach(value -> types.add(typeOf(value)));
      return Optional.of(types);
    }
    return Optional.empty();
  }

  private static JsonType typeOf(Json value) {
    if (value instanceof Json.Str) return JsonType.STRING;
    if (value instanceof Json.Num) return JsonType.NUMBER;
    if (value instanceof Json.Bool) return JsonType.BOOLEAN;
    if (value instanceof Json.Arr) return JsonType.ARRAY;
    return value instanceof Json.Obj ? JsonType.OBJECT : JsonType.NULL;
  }

  /** Every integer is a number. */
  private static Set<JsonType> both(Set<JsonType> some, Set<JsonType> others) {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    for (JsonType type : JsonType.values()) {
      boolean isInteger = type == JsonType.INTEGER;
      boolean inSome = some.contains(type) || isInteger && some.contains(JsonType.NUMBER);
      boolean inOthers = others.contains(type) || isInteger && others.contains(JsonType.NUMBER);
      if (inSome && inOthers) {
        types.add(type);
      }
    }
    if (types.contains(JsonType.NUMBER)) {
      types.remove(JsonType.INTEGER);
    }
    return types;
  }

  boolean allows(JsonType type) {
    return types.contains(type);
  }

  /** Whether a number may stand here. */
  boolean allowsNumbers() {
    return allows(JsonType.NUMBER) || allows(JsonType.INTEGER);
  }

  /** What the item of this index must be. */
  Schema item(int index) {
    List<Schema> all = new ArrayList<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Items items) {
        all.add(index < items.prefix().size() ? items.prefix().get(index) : items.rest());
      }
    }
    return together(all);
  }

  /** What the property of this name must be. */
  Schema property(String name) {
    List<Schema> all = new ArrayList<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Properties properties) {
        Schema own = properties.named().get(name);
        all.add(own == null ? properties.rest() : own);
      }
    }
    return together(all);
  }

  /** The names of the properties that are declared. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Properties properties) {
        names.addAll(properties.named().keySet());
      }
    }
    return names;
  }

  /** Whether properties of other names say something, too. */
  boolean isOpen() {
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Properties properties) {
        Map<String, Schema> patterned = properties.patterned();
        boolean isClosed = properties.rest().assertions().equals(Schema.nothing().assertions());
        if (isClosed && patterned.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private static Schema together(List<Schema> schemas) {
    return switch (schemas.size()) {
      case 0 -> Schema.any();
      case 1 -> schemas.get(0);
      default -> Schema.of(new Assertion.AllOf(schemas));
    };
  }
}
