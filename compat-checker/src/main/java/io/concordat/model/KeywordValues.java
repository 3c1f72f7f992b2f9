package io.concordat.model;

import io.concordat.source.ArrayNode;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.ScalarNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands behind a keyword; what cannot be read as it should be is reported. */
final class KeywordValues {

  private final SchemaReader reader;

  KeywordValues(SchemaReader reader) {
    this.reader = reader;
  }

  Optional<List<Json>> list(Node value) {
    if (value instanceof ArrayNode array) {
      return Optional.of(array.elements().stream().map(Node::toJson).distinct().toList());
    }
    reader.warn(value, "\"enum\" must be a list of values; ignored", "write an array");
    return Optional.empty();
  }

  Optional<Set<String>> names(Node value) {
    if (value instanceof ArrayNode array) {
      Set<String> names = new LinkedHashSet<>();
      array.elements().forEach(element -> names.add(element.text()));
      return Optional.of(names);
    }
    reader.warn(value, "expected a list of property names; ignored", "write an array of strings");
    return Optional.empty();
  }

  Optional<BigDecimal> number(Node value) {
    Optional<BigDecimal> number = value.number().or(() -> quotedNumber(value));
    if (number.isEmpty()) {
      reader.warn(value, "expected a number; ignored", "write a number");
    }
    return number;
  }

  private Optional<BigDecimal> quotedNumber(Node value) {
    if (value instanceof ScalarNode scalar && scalar.isString()) {
      try {
        BigDecimal number = new BigDecimal(scalar.text());
        reader.warn(value, "a number in quotes, read as a number", "remove the quotes");
        return Optional.of(number);
      } catch (NumberFormatException notANumber) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Optional<Long> count(Node value) {
    return number(value)
        .map(n -> n.setScale(0, RoundingMode.CEILING))
        .map(n -> n.min(BigDecimal.valueOf(Long.MAX_VALUE)).max(BigDecimal.ZERO).longValue());
  }

  Optional<String> text(Node value) {
    if (value instanceof ScalarNode scalar && !scalar.isNull()) {
      return Optional.of(scalar.text());
    }
    reader.warn(value, "expected a string; ignored", "write a string");
    return Optional.empty();
  }

  static boolean isBoolean(Node value) {
    return value instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN;
  }

  static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar && scalar.isNull();
  }
}
