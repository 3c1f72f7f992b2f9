package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What neighbours have looked at when certain subschemas are valid and others are not.
 *
 * @param conditions which are, and which are not
 * @param names properties
 * @param patterns properties by their names' patterns
 * @param items so many from the first
 * @param contained items that are valid against one of these
 * @param isAll every property or item
 */
record EvaluatedCase(
    List<Formula> conditions,
    Set<String> names,
    Set<String> patterns,
    int items,
    List<Schema> contained,
    boolean isAll) {

  /** Nothing has been looked at. */
  static final EvaluatedCase NOTHING =
      new EvaluatedCase(List.of(), Set.of(), Set.of(), 0, List.of(), false);

  /** Everything has. */
  static final EvaluatedCase ALL =
      new EvaluatedCase(List.of(), Set.of(), Set.of(), 0, List.of(), true);

  static EvaluatedCase ofNames(Set<String> names, Set<String> patterns) {
    return new EvaluatedCase(List.of(), names, patterns, 0, List.of(), false);
  }

  static EvaluatedCase ofItems(int items) {
    return new EvaluatedCase(List.of(), Set.of(), Set.of(), items, List.of(), false);
  }

  static EvaluatedCase ofContained(Schema schema) {
    return new EvaluatedCase(List.of(), Set.of(), Set.of(), 0, List.of(schema), false);
  }

  /** Both at once. */
  EvaluatedCase and(EvaluatedCase other) {
    return new EvaluatedCase(
        joined(conditions, other.conditions),
        joined(names, other.names),
        joined(patterns, other.patterns),
        Math.max(items, other.items),
        joined(contained, other.contained),
        isAll || other.isAll);
  }

  /** This, under one more condition. */
  EvaluatedCase when(Formula condition) {
    return new EvaluatedCase(
        joined(conditions, List.of(condition)), names, patterns, items, contained, isAll);
  }

  /** That every property that has not been looked at is valid against the schema. */
  Fact properties(Schema unseen, Literals literals) {
    Literal anything = literals.of(Schema.any(), true);
    return new Fact.Layer(
        each(names, anything), each(patterns, anything), literals.of(unseen, true), unseen.isAny());
  }

  private static Map<String, Literal> each(Set<String> names, Literal literal) {
    Map<String, Literal> each = new LinkedHashMap<>();
    names.forEach(name -> each.put(name, literal));
    return each;
  }

  /** That every item that has not been looked at is valid against the schema. */
  Fact items(Schema unseen, Literals literals) {
    List<Schema> rest = joined(contained, List.of(unseen));
    return new Fact.ItemsLayer(
        Collections.nCopies(items, literals.of(Schema.any(), true)),
        literals.of(Schema.of(new Assertion.AnyOf(rest)), true));
  }

  /**
   * That this is the case, and what follows for the rest.
   *
   * @param rest what is said about the rest
   * @param whenAll what is said when there is no rest
   */
  Formula formula(Function<EvaluatedCase, Formula> rest, boolean whenAll) {
    Formula consequence = isAll ? Formula.truth(whenAll) : rest.apply(this);
    return Formula.all(Formula.all(conditions), consequence);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static Set<String> joined(Set<String> first, Set<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
