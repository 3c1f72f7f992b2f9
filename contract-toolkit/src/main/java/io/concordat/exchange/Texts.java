package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What texts mean to schemas: {@code 5} is a number to one and a string to another. */
final class Texts {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  private static final int DIGITS = 400;

  private final SchemaValidator validator;
  private final Variants variants;

  Texts(SchemaValidator validator, Variants variants) {
    this.validator = validator;
    this.variants = variants;
  }

  /** The scalar that the schema takes the text for; a string where it fits nothing. */
  Json scalar(String text, Schema schema) {
    Set<Json> readings = new LinkedHashSet<>();
    variants.of(schema).forEach(variant -> readings.addAll(scalars(text, variant)));
    return choose(schema, List.copyOf(readings)).orElse(Json.of(text));
  }

  /** The scalars that this text may be, the likeliest first. */
  List<Json> scalars(String text, Variant variant) {
    List<Json> readings = new ArrayList<>();
    if (!variant.isTyped()) {
      readings.add(Json.of(text));
    }
    if (variant.allowsNumbers()) {
      number(text).ifPresent(readings::add);
    }
    if (variant.allows(JsonType.BOOLEAN) && (text.equals("true") || text.equals("false"))) {
      readings.add(Json.Bool.of(text.equals("true")));
    }
    if (variant.allows(JsonType.NULL) && (text.isEmpty() || text.equals("null"))) {
      readings.add(Json.NULL);
    }
    if (variant.isTyped() && variant.allows(JsonType.STRING)) {
      readings.add(Json.of(text));
    }
    if (readings.isEmpty() && isNested(text, variant)) {
      // What no style has a form for, people write as JSON.
      if (JsonBody.read(text) instanceof Decoded.Value nested) {
        readings.add(nested.value());
      }
    }
    return readings;
  }

  private static boolean isNested(String text, Variant variant) {
    return text.startsWith("{") && variant.allows(JsonType.OBJECT)
        || text.startsWith("[") && variant.allows(JsonType.ARRAY);
  }

  /** The first reading that the schema accepts; else the first. */
  Optional<Json> choose(Schema schema, List<Json> readings) {
    if (readings.size() > 1) {
      for (Json reading : readings) {
        if (validator.accepts(schema, reading) == Verdict.VALID) {
          return Optional.of(reading);
        }
      }
    }
    return readings.stream().findFirst();
  }

  private static Optional<Json> number(String text) {
    return text.length() <= DIGITS && NUMBER.matcher(text).matches()
        ? Optional.of(new Json.Num(new BigDecimal(text)))
        : Optional.empty();
  }
}
