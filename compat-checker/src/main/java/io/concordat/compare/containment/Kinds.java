package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which kinds of value a schema can have at all, as far as that is plain. */
final class Kinds {

  private final Map<Schema, Set<Kind>> known = new IdentityHashMap<>();

  /** Whether some value of this kind may satisfy the literal. */
  boolean allows(Literal literal, Kind kind) {
    return literal.holds()
        ? of(literal.schema()).contains(kind)
        : !isWholly(literal.schema(), kind);
  }

  private Set<Kind> of(Schema schema) {
    Set<Kind> kinds = known.get(schema);
    if (kinds == null) {
      kinds = read(schema);
      known.put(schema, kinds);
    }
    return kinds;
  }

  /** The kinds that values of the schema may have; it plainly has none of the others. */
  static Set<Kind> read(Schema schema) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    for (Assertion assertion : Conjuncts.of(schema)) {
      if (assertion instanceof Assertion.Type type) {
        kinds.removeIf(kind -> !mayBe(kind, type.types()));
      } else if (assertion instanceof Assertion.Enumeration enumeration) {
        kinds.removeIf(kind -> noneIs(kind, enumeration.values()));
      }
    }
    return kinds;
  }

  private static boolean mayBe(Kind kind, Set<JsonType> types) {
    return kind.isWhollyIn(types) || (kind == Kind.NUMBER && types.contains(JsonType.INTEGER));
  }

  private static boolean noneIs(Kind kind, Iterable<Json> values) {
    for (Json value : values) {
      if (kind.includes(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the schema asserts nothing about this kind but that it is allowed. */
  private static boolean isWholly(Schema schema, Kind kind) {
    return schema.assertions().stream()
        .allMatch(a -> a instanceof Assertion.Type type && kind.isWhollyIn(type.types()));
  }
}
