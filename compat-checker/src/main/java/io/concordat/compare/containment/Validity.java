package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.NumberFormat;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether a value is valid against one assertion of a schema (JSON Schema 2020-12 Validation §6).
 */
final class Validity implements Assertion.Visitor<Truth> {

  private final Evaluator evaluator;
  private final Schema schema;
  private final Json value;

  Validity(Evaluator evaluator, Schema schema, Json value) {
    this.evaluator = evaluator;
    this.schema = schema;
    this.value = value;
  }

  private Truth number(Function<BigDecimal, Boolean> test) {
    return Truth.of(!(value instanceof Json.Num number) || test.apply(number.value()));
  }

  private Truth string(Function<String, Truth> test) {
    return value instanceof Json.Str string ? test.apply(string.value()) : Truth.TRUE;
  }

  private Truth array(Function<List<Json>, Truth> test) {
    return value instanceof Json.Arr array ? test.apply(array.elements()) : Truth.TRUE;
  }

  private Truth object(Function<Map<String, Json>, Truth> test) {
    return value instanceof Json.Obj object ? test.apply(object.members()) : Truth.TRUE;
  }

  @Override
  public Truth type(Assertion.Type a) {
    return Truth.of(
        a.types().stream()
            .anyMatch(
                type ->
                    switch (type) {
                      case NULL -> value instanceof Json.Null;
                      case BOOLEAN -> value instanceof Json.Bool;
                      case INTEGER -> value instanceof Json.Num n && n.isInteger();
                      case NUMBER -> value instanceof Json.Num;
                      case STRING -> value instanceof Json.Str;
                      case ARRAY -> value instanceof Json.Arr;
                      case OBJECT -> value instanceof Json.Obj;
                    }));
  }

  @Override
  public Truth enumeration(Assertion.Enumeration a) {
    return Truth.of(evaluator.isListed(a, value));
  }

  @Override
  public Truth minimum(Assertion.Minimum a) {
    return number(n -> n.compareTo(a.value()) >= (a.isExclusive() ? 1 : 0));
  }

  @Override
  public Truth maximum(Assertion.Maximum a) {
    return number(n -> n.compareTo(a.value()) <= (a.isExclusive() ? -1 : 0));
  }

  @Override
  public Truth multipleOf(Assertion.MultipleOf a) {
    return value instanceof Json.Num number
        ? Multiples.isMultiple(number.value(), a.value())
        : Truth.TRUE;
  }

  @Override
  public Truth minLength(Assertion.MinLength a) {
    return string(s -> Truth.of(s.codePointCount(0, s.length()) >= a.value()));
  }

  @Override
  public Truth maxLength(Assertion.MaxLength a) {
    return string(s -> Truth.of(s.codePointCount(0, s.length()) <= a.value()));
  }

  @Override
  public Truth pattern(Assertion.Pattern a) {
    return string(s -> evaluator.matches(a.regex(), s));
  }

  @Override
  public Truth format(Assertion.Format a) {
    if (value instanceof Json.Num number) {
      return Truth.of(NumberFormat.of(a.name()).map(f -> f.includes(number.value())).orElse(true));
    }
    return string(s -> evaluator.isInFormat(a.name(), s));
  }

  @Override
  public Truth items(Assertion.Items a) {
    return array(
        items -> {
          Truth truth = Truth.TRUE;
          for (int i = 0; i < items.size() && !truth.isFalse(); i++) {
            Schema item = i < a.prefix().size() ? a.prefix().get(i) : a.rest();
            truth = truth.and(evaluator.evaluate(item, items.get(i)));
          }
          return truth;
        });
  }

  @Override
  public Truth contains(Assertion.Contains a) {
    return array(
        items -> {
          long certain = 0;
          long possible = 0;
          for (Json item : items) {
            Truth truth = evaluator.evaluate(a.schema(), item);
            certain += truth.isTrue() ? 1 : 0;
            possible += truth.isFalse() ? 0 : 1;
          }
          if (certain >= a.min() && possible <= a.max()) {
            return Truth.TRUE;
          }
          return possible < a.min() || certain > a.max() ? Truth.FALSE : Truth.UNKNOWN;
        });
  }

  @Override
  public Truth minItems(Assertion.MinItems a) {
    return array(items -> Truth.of(items.size() >= a.value()));
  }

  @Override
  public Truth maxItems(Assertion.MaxItems a) {
    return array(items -> Truth.of(items.size() <= a.value()));
  }

  @Override
  public Truth uniqueItems(Assertion.UniqueItems a) {
    return array(items -> Truth.of(new HashSet<>(items).size() == items.size()));
  }

  @Override
  public Truth properties(Assertion.Properties a) {
    return object(
        members -> {
          Truth truth = Truth.TRUE;
          for (Map.Entry<String, Json> member : members.entrySet()) {
            truth = truth.and(property(a, member.getKey(), member.getValue()));
          }
          return truth;
        });
  }

  private Truth property(Assertion.Properties a, String name, Json member) {
    Schema own = a.named().get(name);
    Truth truth = own == null ? Truth.TRUE : evaluator.evaluate(own, member);
    Truth isKnown = Truth.of(own != null);
    for (Map.Entry<String, Schema> entry : a.patterned().entrySet()) {
      Truth isMatch = evaluator.matches(entry.getKey(), name);
      isKnown = isKnown.or(isMatch);
      if (!isMatch.isFalse()) {
        truth = truth.and(isMatch.not().or(evaluator.evaluate(entry.getValue(), member)));
      }
    }
    return isKnown.isTrue() ? truth : truth.and(isKnown.or(evaluator.evaluate(a.rest(), member)));
  }

  @Override
  public Truth required(Assertion.Required a) {
    return object(members -> Truth.of(members.keySet().containsAll(a.names())));
  }

  @Override
  public Truth minProperties(Assertion.MinProperties a) {
    return object(members -> Truth.of(members.size() >= a.value()));
  }

  @Override
  public Truth maxProperties(Assertion.MaxProperties a) {
    return object(members -> Truth.of(members.size() <= a.value()));
  }

  @Override
  public Truth propertyNames(Assertion.PropertyNames a) {
    return object(
        members ->
            members.keySet().stream()
                .map(name -> evaluator.evaluate(a.schema(), new Json.Str(name)))
                .reduce(Truth.TRUE, Truth::and));
  }

  @Override
  public Truth dependentRequired(Assertion.DependentRequired a) {
    return object(
        members ->
            Truth.of(!members.containsKey(a.name()) || members.keySet().containsAll(a.required())));
  }

  @Override
  public Truth dependentSchema(Assertion.DependentSchema a) {
    return object(
        members ->
            members.containsKey(a.name()) ? evaluator.evaluate(a.schema(), value) : Truth.TRUE);
  }

  @Override
  public Truth allOf(Assertion.AllOf a) {
    return a.schemas().stream()
        .map(s -> evaluator.evaluate(s, value))
        .reduce(Truth.TRUE, Truth::and);
  }

  @Override
  public Truth anyOf(Assertion.AnyOf a) {
    return a.schemas().stream()
        .map(s -> evaluator.evaluate(s, value))
        .reduce(Truth.FALSE, Truth::or);
  }

  @Override
  public Truth oneOf(Assertion.OneOf a) {
    long certain = 0;
    long possible = 0;
    for (Schema branch : a.schemas()) {
      Truth truth = evaluator.evaluate(branch, value);
      certain += truth.isTrue() ? 1 : 0;
      possible += truth.isFalse() ? 0 : 1;
    }
    if (possible == 0 || certain > 1) {
      return Truth.FALSE;
    }
    return certain == 1 && possible == 1 ? Truth.TRUE : Truth.UNKNOWN;
  }

  @Override
  public Truth not(Assertion.Not a) {
    return evaluator.evaluate(a.schema(), value).not();
  }

  @Override
  public Truth conditional(Assertion.Conditional a) {
    Truth condition = evaluator.evaluate(a.condition(), value);
    Truth then = condition.isFalse() ? Truth.TRUE : evaluator.evaluate(a.then(), value);
    Truth otherwise = condition.isTrue() ? Truth.TRUE : evaluator.evaluate(a.otherwise(), value);
    return condition.not().or(then).and(condition.or(otherwise));
  }

  @Override
  public Truth reference(Assertion.Reference a) {
    return evaluator.evaluate(a.target(), value);
  }

  @Override
  public Truth unevaluatedProperties(Assertion.UnevaluatedProperties a) {
    return object(members -> Unevaluated.properties(evaluator, schema, a, value));
  }

  @Override
  public Truth unevaluatedItems(Assertion.UnevaluatedItems a) {
    return array(items -> Unevaluated.items(evaluator, schema, a, value));
  }

  @Override
  public Truth undecided(Assertion.Undecided a) {
    return Truth.UNKNOWN;
  }
}
