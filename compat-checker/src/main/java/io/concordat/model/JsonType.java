package io.concordat.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The types that JSON Schema distinguishes (2020-12 Validation §6.1.1). Every integer is a number.
 */
public enum JsonType {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  /** The type of this name in a schema. */
  public static Optional<JsonType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.keyword().equals(name)).findFirst();
  }

  /** How a schema spells it. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }
}
