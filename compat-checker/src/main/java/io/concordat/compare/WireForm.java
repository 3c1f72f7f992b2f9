package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a receiver of text takes for a value: parameters and headers travel as text, so that {@code
 * 5} is a string as well as a number, and a list of one is its only item (OAS 3.1 §4.8.12.3).
 */
final class WireForm {

  private static final String INTEGER = "^-?(0|[1-9][0-9]*)$";
  private static final String NUMBER = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";

  private WireForm() {}

  /** The receiver's schema, widened by the values of other types that have the same text. */
  static Schema of(Schema receiver) {
    Shape shape = Shape.of(receiver);
    List<Schema> alternatives = new ArrayList<>(List.of(receiver));
    numbersAsText(shape).ifPresent(alternatives::add);
    textAsNumbers(shape).ifPresent(alternatives::add);
    if (shape.items().isPresent() && isBare(shape, JsonType.ARRAY)) {
      alternatives.add(
          Schema.of(
              new Assertion.Type(Set.of(JsonType.ARRAY)),
              new Assertion.Items(List.of(), of(shape.items().get().rest()))));
      alternatives.add(scalars(of(shape.items().get().rest())));
    }
    return alternatives.size() == 1 ? receiver : Schema.of(new Assertion.AnyOf(alternatives));
  }

  /** A receiver of strings takes numbers and truth values, too, as far as it takes their text. */
  private static Optional<Schema> numbersAsText(Shape shape) {
    if (isBare(shape, JsonType.STRING)) {
      return Optional.of(
          Schema.of(new Assertion.Type(EnumSet.of(JsonType.NUMBER, JsonType.BOOLEAN))));
    }
    List<Json> values = new ArrayList<>();
    for (Json value : enumeration(shape)) {
      if (value instanceof Json.Str text) {
        parsed(text.value()).ifPresent(values::add);
      }
    }
    return values.isEmpty() || !isOf(shape, JsonType.STRING)
        ? Optional.empty()
        : Optional.of(Schema.of(new Assertion.Enumeration(values)));
  }

  /** A receiver of numbers or truth values takes the strings that spell one. */
  private static Optional<Schema> textAsNumbers(Shape shape) {
    List<Json> values = new ArrayList<>();
    for (Json value : enumeration(shape)) {
      if (!(value instanceof Json.Str)) {
        values.add(new Json.Str(value.text()));
      }
    }
    if (!values.isEmpty()) {
      return Optional.of(Schema.of(new Assertion.Enumeration(values)));
    }
    if (isBare(shape, JsonType.BOOLEAN)) {
      return Optional.of(
          Schema.of(
              new Assertion.Enumeration(List.of(new Json.Str("true"), new Json.Str("false")))));
    }
    if (isBare(shape, JsonType.INTEGER)) {
      return Optional.of(text(INTEGER));
    }
    return isBare(shape, JsonType.NUMBER) ? Optional.of(text(NUMBER)) : Optional.empty();
  }

  private static Schema text(String pattern) {
    return Schema.of(new Assertion.Type(Set.of(JsonType.STRING)), new Assertion.Pattern(pattern));
  }

  private static Schema scalars(Schema schema) {
    return Schema.of(
        new Assertion.AllOf(
            List.of(
                schema,
                Schema.of(
                    new Assertion.Type(
                        EnumSet.of(JsonType.NUMBER, JsonType.BOOLEAN, JsonType.STRING))))));
  }

  /** Whether values of this type are taken and nothing more is asked of them. */
  private static boolean isBare(Shape shape, JsonType type) {
    return isOf(shape, type)
        && shape.placed().stream()
            .map(Shape.Placed::assertion)
            .allMatch(
                a ->
                    a instanceof Assertion.Type
                        || a instanceof Assertion.Format format && isNumeric(format.name())
                        || type == JsonType.ARRAY && a instanceof Assertion.Items);
  }

  private static boolean isNumeric(String format) {
    return Map.of("double", true, "float", true, "password", true, "byte", true)
        .containsKey(format);
  }

  private static boolean isOf(Shape shape, JsonType type) {
    return shape.types().filter(types -> types.contains(type)).isPresent();
  }

  private static List<Json> enumeration(Shape shape) {
    return shape.placed().stream()
        .map(Shape.Placed::assertion)
        .filter(Assertion.Enumeration.class::isInstance)
        .flatMap(a -> ((Assertion.Enumeration) a).values().stream())
        .toList();
  }

  private static Optional<Json> parsed(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(Json.Bool.of(text.equals("true")));
    }
    return text.matches(NUMBER) && text.length() < 100
        ? Optional.of(new Json.Num(new BigDecimal(text)))
        : Optional.empty();
  }
}
