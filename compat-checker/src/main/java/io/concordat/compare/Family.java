package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.source.Json;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Assertions that are explained together, because people change them together. */
enum Family {
  TYPE(
      Change.TYPE_NARROWED,
      Change.TYPE_WIDENED,
      Change.TYPE_CHANGED,
      List.of("type", "nullable", "x-nullable"),
      Set.of(Assertion.Type.class)),
  RANGE(
      Change.RANGE_NARROWED,
      Change.RANGE_WIDENED,
      Change.RANGE_CHANGED,
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
      Set.of(Assertion.Minimum.class, Assertion.Maximum.class, Assertion.MultipleOf.class)),
  LENGTH(
      Change.LENGTH_NARROWED,
      Change.LENGTH_WIDENED,
      Change.LENGTH_CHANGED,
      List.of("minLength", "maxLength"),
      Set.of(Assertion.MinLength.class, Assertion.MaxLength.class)),
  PATTERN(
      Change.PATTERN_NARROWED,
      Change.PATTERN_WIDENED,
      Change.PATTERN_CHANGED,
      List.of("pattern"),
      Set.of(Assertion.Pattern.class)),
  FORMAT(
      Change.FORMAT_NARROWED,
      Change.FORMAT_WIDENED,
      Change.FORMAT_CHANGED,
      List.of("format"),
      Set.of(Assertion.Format.class)),
  ITEMS(
      Change.ITEMS_NARROWED,
      Change.ITEMS_WIDENED,
      Change.ITEMS_CHANGED,
      List.of("minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"),
      Set.of(
          Assertion.MinItems.class,
          Assertion.MaxItems.class,
          Assertion.UniqueItems.class,
          Assertion.Contains.class)),
  OBJECT(
      Change.OBJECT_NARROWED,
      Change.OBJECT_WIDENED,
      Change.OBJECT_CHANGED,
      List.of(
          "minProperties",
          "maxProperties",
          "propertyNames",
          "dependentRequired",
          "dependentSchemas",
          "dependencies"),
      Set.of(
          Assertion.MinProperties.class,
          Assertion.MaxProperties.class,
          Assertion.PropertyNames.class,
          Assertion.DependentRequired.class,
          Assertion.DependentSchema.class)),
  SCHEMA(
      Change.SCHEMA_NARROWED,
      Change.SCHEMA_WIDENED,
      Change.SCHEMA_CHANGED,
      List.of("not", "if", "unevaluatedItems", "$dynamicRef"),
      Set.of(
          Assertion.Not.class,
          Assertion.Conditional.class,
          Assertion.UnevaluatedItems.class,
          Assertion.Undecided.class));

  private static final Map<Class<?>, Family> BY_KIND = byKind();

  private final Change narrowed;
  private final Change widened;
  private final Change changed;
  private final List<String> keywords;
  private final Set<Class<? extends Assertion>> kinds;

  Family(
      Change narrowed,
      Change widened,
      Change changed,
      List<String> keywords,
      Set<Class<? extends Assertion>> kinds) {
    this.narrowed = narrowed;
    this.widened = widened;
    this.changed = changed;
    this.keywords = keywords;
    this.kinds = kinds;
  }

  /** The kind of fact that follows from what is lost and gained. */
  Change change(boolean isNarrowed, boolean isWidened) {
    return isNarrowed && isWidened ? changed : isNarrowed ? narrowed : widened;
  }

  List<String> keywords() {
    return keywords;
  }

  private static Map<Class<?>, Family> byKind() {
    Map<Class<?>, Family> byKind = new HashMap<>();
    for (Family family : values()) {
      family.kinds.forEach(kind -> byKind.put(kind, family));
    }
    return Map.copyOf(byKind);
  }

  /** The families that a shape has assertions of. */
  static Set<Family> in(Shape shape) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (Shape.Placed placed : shape.placed()) {
      Family family = BY_KIND.get(placed.assertion().getClass());
      if (family != null) {
        families.add(family);
      }
    }
    return families;
  }

  /** The assertions of this family in a shape. */
  List<Shape.Placed> of(Shape shape) {
    return shape.placed().stream().filter(p -> kinds.contains(p.assertion().getClass())).toList();
  }

  /** The assertions as a person would write them: {@code minLength 1, maxLength 10}. */
  static String describe(List<Shape.Placed> assertions) {
    return assertions.stream()
        .map(placed -> describe(placed.assertion()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String describe(Assertion assertion) {
    if (assertion instanceof Assertion.Type type && type.types().isEmpty()) {
      return "no value";
    }
    if (assertion instanceof Assertion.Type type) {
      return Arrays.stream(io.concordat.model.JsonType.values())
          .filter(type.types()::contains)
          .map(io.concordat.model.JsonType::keyword)
          .collect(Collectors.joining(" or "));
    }
    if (assertion instanceof Assertion.Minimum min) {
      return (min.isExclusive() ? "exclusiveMinimum " : "minimum ") + number(min.value());
    }
    if (assertion instanceof Assertion.Maximum max) {
      return (max.isExclusive() ? "exclusiveMaximum " : "maximum ") + number(max.value());
    }
    if (assertion instanceof Assertion.MultipleOf multiple) {
      return "multipleOf " + number(multiple.value());
    }
    if (assertion instanceof Assertion.MinLength min) {
      return "minLength " + min.value();
    }
    if (assertion instanceof Assertion.MaxLength max) {
      return "maxLength " + max.value();
    }
    if (assertion instanceof Assertion.Pattern pattern) {
      return "pattern " + pattern.regex();
    }
    if (assertion instanceof Assertion.Format format) {
      return "format " + format.name();
    }
    if (assertion instanceof Assertion.MinItems min) {
      return "minItems " + min.value();
    }
    if (assertion instanceof Assertion.MaxItems max) {
      return "maxItems " + max.value();
    }
    if (assertion instanceof Assertion.MinProperties min) {
      return "minProperties " + min.value();
    }
    if (assertion instanceof Assertion.MaxProperties max) {
      return "maxProperties " + max.value();
    }
    if (assertion instanceof Assertion.Conditional) {
      return "if";
    }
    if (assertion instanceof Assertion.DependentSchema) {
      return "dependentSchemas";
    }
    if (assertion instanceof Assertion.Undecided undecided) {
      return undecided.keyword();
    }
    String name = assertion.getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String number(java.math.BigDecimal value) {
    return new Json.Num(value).text();
  }
}
