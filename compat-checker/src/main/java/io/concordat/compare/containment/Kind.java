package io.concordat.compare.containment;

import io.concordat.model.JsonType;
import io.concordat.source.Json;
import java.util.Set;

/** The kinds of value that a clause can speak about; nulls and booleans are so few to be listed. */
enum Kind {
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /** Whether the value is of this kind. */
  boolean includes(Json value) {
    return switch (this) {
      case NUMBER -> value instanceof Json.Num;
      case STRING -> value instanceof Json.Str;
      case ARRAY -> value instanceof Json.Arr;
      case OBJECT -> value instanceof Json.Obj;
    };
  }

  /** Whether these types have all values of this kind; integers alone are not all numbers. */
  boolean isWhollyIn(Set<JsonType> types) {
    return types.contains(JsonType.valueOf(name()));
  }
}
