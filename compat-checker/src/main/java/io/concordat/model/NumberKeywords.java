package io.concordat.model;

import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what a schema object asserts about numbers. */
final class NumberKeywords {

  private final SchemaReader reader;
  private final ObjectNode object;
  private final List<Assertion> assertions;
  private final KeywordValues values;

  /**
   * @param assertions takes what is read
   */
  NumberKeywords(SchemaReader reader, ObjectNode object, List<Assertion> assertions) {
    this.reader = reader;
    this.object = object;
    this.assertions = assertions;
    this.values = new KeywordValues(reader);
  }

  /** Reads the keyword, if it is one of these. */
  boolean read(String keyword, Node value) {
    switch (keyword) {
      case "minimum" ->
          values
              .number(value)
              .ifPresent(
                  n -> assertions.add(new Assertion.Minimum(n, object.isTrue("exclusiveMinimum"))));
      case "maximum" ->
          values
              .number(value)
              .ifPresent(
                  n -> assertions.add(new Assertion.Maximum(n, object.isTrue("exclusiveMaximum"))));
      case "exclusiveMinimum" -> {
        if (!KeywordValues.isBoolean(value)) {
          values.number(value).ifPresent(n -> assertions.add(new Assertion.Minimum(n, true)));
        }
      }
      case "exclusiveMaximum" -> {
        if (!KeywordValues.isBoolean(value)) {
          values.number(value).ifPresent(n -> assertions.add(new Assertion.Maximum(n, true)));
        }
      }
      case "multipleOf", "divisibleBy" -> readMultipleOf(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readMultipleOf(Node value) {
    Optional<BigDecimal> divisor = values.number(value);
    if (divisor.isPresent() && divisor.get().signum() > 0) {
      assertions.add(new Assertion.MultipleOf(divisor.get()));
    } else if (divisor.isPresent()) {
      reader.warn(value, "multipleOf must be greater than zero; ignored", "correct the number");
    }
  }
}
