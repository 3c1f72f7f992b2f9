package io.concordat.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static final Map<String, JsonType> BY_KEYWORD =
      Arrays.stream(values()).collect(Collectors.toMap(JsonType::keyword, type -> type));

  /** The type of this name in a schema. */
  public static Optional<JsonType> named(String name) {
    return Optional.ofNullable(BY_KEYWORD.get(name));
  }

  /** How a schema spells it. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }
}
