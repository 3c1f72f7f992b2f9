package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs at one place of two schemas, apart from their parts. Each kind of keyword is asked
 * for by itself: is every old value allowed by the new keywords of this kind, and the other way
 * round?
 */
final class SchemaFacts {

  private static final Answer YES = new Answer.Contained();

  private final SchemaPair pair;
  private final Shape oldShape;
  private final Shape newShape;
  private final Direction direction;
  private final Containment containment;
  private boolean isRewritten;
  private boolean isTypeNarrowed;
  private boolean isTypeWidened;

  SchemaFacts(
      SchemaPair pair,
      Shape oldShape,
      Shape newShape,
      Direction direction,
      Containment containment) {
    this.pair = pair;
    this.oldShape = oldShape;
    this.newShape = newShape;
    this.direction = direction;
    this.containment = containment;
  }

  /**
   * @param isOptional whether the value may be left out
   */
  void find(boolean isOptional) {
    new AnnotationFacts(pair, direction, isOptional).find();
    new PropertyFacts(pair, oldShape, newShape, direction, containment).find();
    findType();
    findNull();
    findEnumeration();
    Set<Family> families = Family.in(oldShape);
    families.addAll(Family.in(newShape));
    families.remove(Family.TYPE);
    families.forEach(this::find);
    findUnion();
    findUndeclared();
    if (isRewritten && pair.facts().isEmpty() && isEquivalent()) {
      add(fact(Change.SCHEMA_REWRITTEN, List.of()), YES, YES);
    }
  }

  private boolean isEquivalent() {
    return isYes(containment.search(pair.oldSchema(), pair.newSchema()))
        && isYes(containment.search(pair.newSchema(), pair.oldSchema()));
  }

  private void findType() {
    Optional<Set<JsonType>> oldTypes = oldShape.types();
    Optional<Set<JsonType>> newTypes = newShape.types();
    if (oldTypes.equals(newTypes)) {
      return;
    }
    // Whether null is allowed has a name of its own where both sides list their types.
    boolean isNullApart = oldTypes.isPresent() && newTypes.isPresent();
    Answer narrowing = newTypes.map(t -> isOfTypes(pair.oldSchema(), t, isNullApart)).orElse(YES);
    Answer widening = oldTypes.map(t -> isOfTypes(pair.newSchema(), t, isNullApart)).orElse(YES);
    isTypeNarrowed = !isYes(narrowing);
    isTypeWidened = !isYes(widening);
    add(Family.TYPE, narrowing, widening);
  }

  private Answer isOfTypes(Schema schema, Set<JsonType> types, boolean isNullApart) {
    Set<JsonType> allowed = EnumSet.noneOf(JsonType.class);
    allowed.addAll(types);
    if (isNullApart) {
      allowed.add(JsonType.NULL);
    }
    return containment.search(schema, Schema.of(new Assertion.Type(allowed)));
  }

  private void findNull() {
    boolean wasNullable = oldShape.types().filter(t -> t.contains(JsonType.NULL)).isPresent();
    boolean isNullable = newShape.types().filter(t -> t.contains(JsonType.NULL)).isPresent();
    if (wasNullable == isNullable || oldShape.types().isEmpty() || newShape.types().isEmpty()) {
      return;
    }
    Schema onlyNull = Schema.of(new Assertion.Type(Set.of(JsonType.NULL)));
    Schema sender = isNullable ? pair.newSchema() : pair.oldSchema();
    Schema receiver = isNullable ? pair.oldSchema() : pair.newSchema();
    Answer answer =
        containment.search(Schema.of(new Assertion.AllOf(List.of(sender, onlyNull))), receiver);
    if (!isYes(answer)) {
      Change change = isNullable ? Change.NULL_ALLOWED : Change.NULL_FORBIDDEN;
      add(
          fact(change, Family.TYPE.keywords()),
          isNullable ? YES : answer,
          isNullable ? answer : YES);
    }
  }

  private void findEnumeration() {
    List<Json> oldValues = values(oldShape);
    List<Json> newValues = values(newShape);
    if (oldValues.equals(newValues)) {
      return;
    }
    List<Json> removed = without(oldValues, newValues);
    List<Json> added = without(newValues, oldValues);
    if (!newValues.isEmpty() && !isTypeNarrowed && (oldValues.isEmpty() || !removed.isEmpty())) {
      Answer answer =
          containment.search(
              pair.oldSchema(), Schema.of(new Assertion.Enumeration(withNull(newValues))));
      addEnumeration(Change.ENUM_VALUE_REMOVED, removed, newValues, answer, YES);
    }
    if (!oldValues.isEmpty() && !isTypeWidened && (newValues.isEmpty() || !added.isEmpty())) {
      Answer answer =
          containment.search(
              pair.newSchema(), Schema.of(new Assertion.Enumeration(withNull(oldValues))));
      addEnumeration(Change.ENUM_VALUE_ADDED, added, oldValues, YES, answer);
    }
    isRewritten = true;
  }

  /** Whether null may come is a question of the type. */
  private static List<Json> withNull(List<Json> values) {
    List<Json> all = new ArrayList<>(values);
    if (!all.contains(Json.NULL)) {
      all.add(Json.NULL);
    }
    return all;
  }

  private void addEnumeration(
      Change change, List<Json> values, List<Json> others, Answer narrowing, Answer widening) {
    if (isYes(narrowing) && isYes(widening)) {
      return;
    }
    String changed = values.isEmpty() ? "any value other than " + list(others) : list(values);
    boolean isAdded = change == Change.ENUM_VALUE_ADDED;
    Fact fact =
        fact(change, List.of("enum", "const"))
            .says(isAdded ? "" : changed, isAdded ? changed : "")
            .with(extensible());
    add(fact, narrowing, widening);
  }

  private Traits extensible() {
    boolean isExtensible = isMarked(pair.oldSchema()) || isMarked(pair.newSchema());
    return new Traits(false, Optional.empty(), Optional.empty(), isExtensible);
  }

  private static boolean isMarked(Schema schema) {
    return schema
        .annotation("x-extensible-enum")
        .filter(n -> !n.text().equals("false"))
        .isPresent();
  }

  private static List<Json> values(Shape shape) {
    List<Json> values = List.of();
    for (Shape.Placed placed : shape.placed()) {
      if (placed.assertion() instanceof Assertion.Enumeration enumeration) {
        values =
            values.isEmpty()
                ? enumeration.values()
                : values.stream().filter(enumeration.values()::contains).toList();
      }
    }
    return values;
  }

  private static List<Json> without(List<Json> values, List<Json> others) {
    return values.stream().filter(value -> !others.contains(value)).toList();
  }

  private static String list(List<Json> values) {
    String text =
        values.stream()
            .limit(6)
            .map(value -> "`" + AnnotationComparison.brief(value) + "`")
            .collect(Collectors.joining(", "));
    return values.size() > 6 ? text + " and " + (values.size() - 6) + " more" : text;
  }

  private void find(Family family) {
    List<Shape.Placed> oldOnes = family.of(oldShape);
    List<Shape.Placed> newOnes = family.of(newShape);
    List<Assertion> oldAssertions = oldOnes.stream().map(Shape.Placed::assertion).toList();
    List<Assertion> newAssertions = newOnes.stream().map(Shape.Placed::assertion).toList();
    if (oldAssertions.equals(newAssertions)) {
      return;
    }
    add(
        family,
        containment.search(pair.oldSchema(), Schema.of(newAssertions)),
        containment.search(pair.newSchema(), Schema.of(oldAssertions)));
  }

  private void add(Family family, Answer narrowing, Answer widening) {
    if (isYes(narrowing) && isYes(widening)) {
      isRewritten = true;
      return;
    }
    String before = Family.describe(family.of(oldShape));
    String after = Family.describe(family.of(newShape));
    boolean isTelling = !before.equals(after);
    Fact fact =
        fact(family.change(!isYes(narrowing), !isYes(widening)), family.keywords())
            .says(isTelling ? before : "", isTelling ? after : "");
    pair.add(Local.of(family, fact, narrowing, widening));
  }

  /** A union beside other keywords that came or went is one more condition, or one less. */
  private void findUnion() {
    if (oldShape.union().isEmpty() == newShape.union().isEmpty()) {
      return;
    }
    List<Schema> members = oldShape.union().isEmpty() ? newShape.union() : oldShape.union();
    Schema union = Schema.of(new Assertion.AnyOf(members));
    boolean isNew = oldShape.union().isEmpty();
    add(
        Family.SCHEMA,
        isNew ? containment.search(pair.oldSchema(), union) : YES,
        isNew ? YES : containment.search(pair.newSchema(), union));
  }

  /** The rest of the properties, with all that either side declares left out of the question. */
  private void findUndeclared() {
    Schema oldRest = oldShape.rest();
    Schema newRest = newShape.rest();
    if (oldRest.isAny() == newRest.isAny()) {
      return;
    }
    Set<String> names = new java.util.LinkedHashSet<>(oldShape.names());
    names.addAll(newShape.names());
    Map<String, Schema> free =
        names.stream().collect(Collectors.toMap(name -> name, name -> Schema.any()));
    boolean isClosed = oldRest.isAny();
    Schema receiver =
        Schema.of(
            new Assertion.Properties(
                free, anyOf(isClosed ? newShape : oldShape), isClosed ? newRest : oldRest));
    Answer answer = containment.search(isClosed ? pair.oldSchema() : pair.newSchema(), receiver);
    if (!isYes(answer)) {
      Change change =
          isClosed ? Change.UNDECLARED_PROPERTIES_FORBIDDEN : Change.UNDECLARED_PROPERTIES_ALLOWED;
      add(
          fact(change, List.of("additionalProperties", "unevaluatedProperties")),
          isClosed ? answer : YES,
          isClosed ? YES : answer);
    } else {
      isRewritten = true;
    }
  }

  private static Map<String, Schema> anyOf(Shape shape) {
    return shape.patterned().keySet().stream()
        .collect(Collectors.toMap(pattern -> pattern, pattern -> Schema.any()));
  }

  private Fact fact(Change change, List<String> keywords) {
    return Fact.of(
            change,
            Places.keyword(oldShape, pair.oldSchema(), keywords),
            Places.keyword(newShape, pair.newSchema(), keywords),
            "")
        .in(direction);
  }

  private void add(Fact fact, Answer narrowing, Answer widening) {
    pair.add(Local.of(fact, narrowing, widening));
  }

  private static boolean isYes(Answer answer) {
    return answer instanceof Answer.Contained;
  }
}
