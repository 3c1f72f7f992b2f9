package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What a receiver of text takes for a value: parameters and headers travel as text, so that {@code
 * 5} is a string as well as a number, and a list of one is its only item (OAS 3.1 §4.8.12.3).
 */
final class WireForm {

  private static final String INTEGER = "^-?(0|[1-9][0-9]*)$";
  private static final String NUMBER = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";

  /** Bounds of more digits make expressions that nobody needs. */
  private static final int MAX_DIGITS = 40;

  private static final Map<String, Integer> BITS = Map.of("int32", 32, "int64", 64);

  private static final Schema SCALAR =
      Schema.of(new Assertion.Type(EnumSet.of(JsonType.NUMBER, JsonType.BOOLEAN, JsonType.STRING)));

  private static final Schema WORDS_FOR_TRUTH =
      Schema.of(new Assertion.Enumeration(List.of(new Json.Str("true"), new Json.Str("false"))));

  private WireForm() {}

  /**
   * All texts in which a sender's numbers and truth values may travel; empty when there are no
   * words for them.
   */
  static Optional<Schema> texts(Schema sender) {
    Shape shape = Shape.of(sender);
    List<Json> values = enumeration(shape);
    if (!values.isEmpty()) {
      return values.stream().allMatch(value -> written(value) instanceof Json.Str)
          ? Optional.of(
              Schema.of(new Assertion.Enumeration(values.stream().map(WireForm::written).toList())))
          : Optional.empty();
    }
    Set<JsonType> types = shape.types().orElse(Set.of());
    if (types.equals(Set.of(JsonType.BOOLEAN))) {
      return Optional.of(WORDS_FOR_TRUTH);
    }
    // What else is asked of the numbers only makes the texts fewer.
    return types.equals(Set.of(JsonType.INTEGER)) ? Optional.of(integers(shape)) : Optional.empty();
  }

  /** The texts of integers within the bounds of a shape. */
  private static Schema integers(Shape shape) {
    List<Assertion> texts = new ArrayList<>(text(INTEGER).assertions());
    for (Shape.Placed placed : shape.placed()) {
      bounds(placed.assertion()).forEach(regex -> texts.add(new Assertion.Pattern(regex)));
    }
    return Schema.of(texts);
  }

  /** What an assertion means for the texts of integers, exactly; nothing for what bounds none. */
  private static List<String> bounds(Assertion assertion) {
    if (assertion instanceof Assertion.Minimum least && isShort(least.value())) {
      BigDecimal whole = least.value().setScale(0, RoundingMode.CEILING);
      boolean isOut = least.isExclusive() && whole.compareTo(least.value()) == 0;
      return List.of(
          IntegerTexts.atLeast((isOut ? whole.add(BigDecimal.ONE) : whole).toBigInteger()));
    }
    if (assertion instanceof Assertion.Maximum most && isShort(most.value())) {
      BigDecimal whole = most.value().setScale(0, RoundingMode.FLOOR);
      boolean isOut = most.isExclusive() && whole.compareTo(most.value()) == 0;
      return List.of(
          IntegerTexts.atMost((isOut ? whole.subtract(BigDecimal.ONE) : whole).toBigInteger()));
    }
    if (assertion instanceof Assertion.Format format && BITS.containsKey(format.name())) {
      BigInteger end = BigInteger.TWO.pow(BITS.get(format.name()) - 1);
      return List.of(
          IntegerTexts.atLeast(end.negate()), IntegerTexts.atMost(end.subtract(BigInteger.ONE)));
    }
    return List.of();
  }

  private static boolean isShort(BigDecimal value) {
    return value.precision() - value.scale() <= MAX_DIGITS && value.scale() <= MAX_DIGITS;
  }

  /**
   * The values that a receiver may take the text of this one for.
   *
   * @param separator what stands between the items of a list that travels as one text
   */
  static List<Json> readings(Json value, Optional<String> separator) {
    List<Json> readings = new ArrayList<>();
    readings.add(map(value, WireForm::written));
    readings.add(map(value, WireForm::read));
    if (value instanceof Json.Arr array && separator.isPresent()) {
      Collector<CharSequence, ?, String> joined = Collectors.joining(separator.get());
      readings.add(
          new Json.Str(
              array.elements().stream()
                  .map(WireForm::written)
                  .map(item -> item instanceof Json.Str text ? text.value() : item.text())
                  .collect(joined)));
    }
    return readings;
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

  /** The number or truth value that a text spells; itself where it spells none. */
  static Json read(Json value) {
    return value instanceof Json.Str text ? parsed(text.value()).orElse(value) : value;
  }

  /**
   * The receiver's schema, widened by the values of other types that have the same text.
   *
   * @param isJoined whether the sender writes a list as one text
   * @param separator at which the receiver takes a text apart that is a list
   */
  static Schema of(Schema receiver, boolean isJoined, Optional<String> separator) {
    Shape shape = Shape.of(receiver);
    List<Schema> alternatives = new ArrayList<>(List.of(receiver));
    if (isJoined && isOf(shape, JsonType.STRING) && isOnlyTyped(shape)) {
      alternatives.add(Schema.of(new Assertion.Type(Set.of(JsonType.ARRAY))));
    }
    numbersAsText(shape).ifPresent(alternatives::add);
    textAsNumbers(shape).ifPresent(alternatives::add);
    if (shape.items().isPresent() && isBare(shape, JsonType.ARRAY)) {
      alternatives.add(
          Schema.of(
              new Assertion.Type(Set.of(JsonType.ARRAY)),
              new Assertion.Items(List.of(), of(shape.items().get().rest()))));
      alternatives.add(single(shape.items().get().rest(), separator));
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
      return Optional.of(WORDS_FOR_TRUTH);
    }
    if (isBounded(shape)) {
      return Optional.of(integers(shape));
    }
    return isBare(shape, JsonType.NUMBER) ? Optional.of(text(NUMBER)) : Optional.empty();
  }

  private static Schema text(String pattern) {
    return Schema.of(new Assertion.Type(Set.of(JsonType.STRING)), new Assertion.Pattern(pattern));
  }

  /** The same for values that are no list in one text. */
  static Schema of(Schema part) {
    return of(part, false, Optional.empty());
  }

  /** The texts that are a list of one; or of more, where it does not matter what the items are. */
  private static Schema single(Schema item, Optional<String> separator) {
    List<Schema> conditions = new ArrayList<>(List.of(of(item), SCALAR));
    if (separator.isPresent() && !isOnlyTyped(Shape.of(item))) {
      conditions.add(Schema.of(new Assertion.Not(text("[" + separator.get() + "]"))));
    }
    return Schema.of(new Assertion.AllOf(conditions));
  }

  private static boolean isOnlyTyped(Shape shape) {
    return shape.placed().stream().allMatch(each -> each.assertion() instanceof Assertion.Type);
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

  /** Whether integers are taken and nothing but bounds is asked of them. */
  private static boolean isBounded(Shape shape) {
    return isOf(shape, JsonType.INTEGER)
        && shape.placed().stream()
            .map(Shape.Placed::assertion)
            .allMatch(a -> a instanceof Assertion.Type || !bounds(a).isEmpty());
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
