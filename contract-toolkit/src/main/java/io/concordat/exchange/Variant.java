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
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of the ways in which a value may satisfy a schema: assertions that hold together, references
 * followed and unions decided.
 */
public final class Variant {

  private static final Set<JsonType> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(JsonType.INTEGER)));

  private final Set<JsonType> types;
  private final boolean isTyped;
  private final List<Assertion> assertions;

  /** Conjunctions that were made up, so that equal ones are one schema, as elsewhere. */
  private final Map<List<Schema>, Schema> conjunctions = new ConcurrentHashMap<>();

  private Variant(Set<JsonType> types, boolean isTyped, List<Assertion> assertions) {
    this.types = types;
    this.isTyped = isTyped;
    this.assertions = assertions;
  }

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

  /** The types that a value may have; all of them where nothing is said. */
  public Set<JsonType> types() {
    return types;
  }

  /** Whether something is said about its type. */
  public boolean isTyped() {
    return isTyped;
  }

  /** All that holds together. */
  public List<Assertion> assertions() {
    return assertions;
  }

  /** The assertions of one kind, in their order. */
  public <A extends Assertion> List<A> assertions(Class<A> kind) {
    return assertions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether a value of this type may stand here. */
  public boolean allows(JsonType type) {
    return types.contains(type);
  }

  /** Whether a number may stand here. */
  public boolean allowsNumbers() {
    return allows(JsonType.NUMBER) || allows(JsonType.INTEGER);
  }

  /** What the item of this index must be. */
  public Schema item(int index) {
    List<Schema> all = new ArrayList<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Items items) {
        all.add(index < items.prefix().size() ? items.prefix().get(index) : items.rest());
      }
    }
    return together(all);
  }

  /** What the property of this name must be. */
  public Schema property(String name) {
    List<Schema> all = new ArrayList<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Properties properties) {
        int before = all.size();
        Schema own = properties.named().get(name);
        if (own != null) {
          all.add(own);
        }
        properties
            .patterned()
            .forEach(
                (regex, schema) -> {
                  if (Names.matches(regex, name)) {
                    all.add(schema);
                  }
                });
        if (all.size() == before) {
          all.add(properties.rest());
        }
      }
    }
    return together(all);
  }

  /** The names of the properties that are declared. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Properties properties) {
        names.addAll(properties.named().keySet());
      }
    }
    return names;
  }

  /** Whether properties of other names say something, too. */
  public boolean isOpen() {
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

  private Schema together(List<Schema> schemas) {
    schemas.removeIf(Schema::isAny);
    return switch (schemas.size()) {
      case 0 -> Schema.any();
      case 1 -> schemas.get(0);
      default ->
          conjunctions.computeIfAbsent(
              List.copyOf(schemas), all -> Schema.of(new Assertion.AllOf(all)));
    };
  }
}
