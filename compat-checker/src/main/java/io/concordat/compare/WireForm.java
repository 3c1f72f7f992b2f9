package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a receiver of text takes for a value: parameters and headers travel as text, so that {@code
 * 5} is a string as well as a number, and a list of one is its only item (OAS 3.1 §4.8.12.3).
 */
final class WireForm {

  private static final String INTEGER = "^-?(0|[1-9][0-9]*)$";
  private static final String NUMBER = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";

  private static final BigDecimal MAX_LISTED = BigDecimal.valueOf(200);

  private WireForm() {}

  /**
   * A sender's numbers as the texts in which they travel; empty when there are no words for them.
   */
  static Optional<Schema> texts(Schema sender) {
    Shape shape = Shape.of(sender);
    if (!shape.types().equals(Optional.of(Set.of(JsonType.INTEGER)))) {
      return Optional.empty();
    }
    if (isBare(shape, JsonType.INTEGER)) {
      return Optional.of(text(INTEGER));
    }
    List<BigDecimal> bounds = new ArrayList<>();
    for (Shape.Placed placed : shape.placed()) {
      if (placed.assertion() instanceof Assertion.Minimum least && !least.isExclusive()) {
        bounds.add(0, least.value());
      } else if (placed.assertion() instanceof Assertion.Maximum most && !most.isExclusive()) {
        bounds.add(most.value());
      } else if (!(placed.assertion() instanceof Assertion.Type)) {
        return Optional.empty();
      }
    }
    return bounds.size() == 2 ? texts(bounds.get(0), bounds.get(1)) : Optional.empty();
  }

  private static Optional<Schema> texts(BigDecimal least, BigDecimal most) {
    if (most.subtract(least).compareTo(MAX_LISTED) > 0 || least.compareTo(most) > 0) {
      return Optional.empty();
    }
    List<Json> values = new ArrayList<>();
    BigDecimal value = least.setScale(0, RoundingMode.CEILING);
    for (; value.compareTo(most) <= 0; value = value.add(BigDecimal.ONE)) {
      values.add(new Json.Str(value.toPlainString()));
    }
    return Optional.of(Schema.of(new Assertion.Enumeration(values)));
  }

  /** The values that a receiver may take the text of this one for. */
  static List<Json> readings(Json value) {
    return List.of(map(value, WireForm::written), map(value, WireForm::read));
  }

  private static Json map(Json value, UnaryOperator<Json> reading) {
    if (value instanceof Json.Arr array) {
      return new Json.Arr(array.elements().stream().map(v -> map(v, reading)).toList());
    }
    if (value instanceof Json.Obj object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, map(member, reading)));
      return new Json.Obj(members);
    }
    return reading.apply(value);
  }

  private static Json written(Json value) {
    return value instanceof Json.Num || value instanceof Json.Bool
        ? new Json.Str(value.text())
        : value;
  }

  private static Json read(Json value) {
    return value instanceof Json.Str text ? parsed(text.value()).orElse(value) : value;
  }

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
    members(shape).ifPresent(alternatives::add);
    return alternatives.size() == 1 ? receiver : Schema.of(new Assertion.AnyOf(alternatives));
  }

  /** A receiver of plain objects takes each property by its text. */
  private static Optional<Schema> members(Shape shape) {
    boolean isPlain =
        shape.placed().stream()
            .map(Shape.Placed::assertion)
            .allMatch(
                a ->
                    a instanceof Assertion.Type
                        || a instanceof Assertion.Required
                        || a instanceof Assertion.Properties p && p.patterned().isEmpty());
    if (!isPlain || shape.names().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Schema> properties = new LinkedHashMap<>();
    shape.names().forEach(name -> properties.put(name, of(shape.property(name).orElseThrow())));
    return Optional.of(
        Schema.of(
            new Assertion.Type(Set.of(JsonType.OBJECT)),
            new Assertion.Properties(properties, Map.of(), shape.rest()),
            new Assertion.Required(shape.required())));
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
