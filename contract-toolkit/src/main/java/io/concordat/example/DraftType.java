package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which type a value gets. */
final class DraftType {

  private DraftType() {}

  /**
   * The type that a value has which may have several: the one that its other keywords are about.
   */
  static JsonType of(Variant way) {
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
}
