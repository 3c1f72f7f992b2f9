package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which properties or items of a value the neighbours of {@code unevaluatedProperties} or {@code
 * unevaluatedItems} have looked at (JSON Schema 2020-12 Core §11).
 */
final class Unevaluated {

  private final Evaluator evaluator;
  private final Json value;
  private final Set<Object> seen = new HashSet<>();
  private boolean isCertain = true;

  private Unevaluated(Evaluator evaluator, Json value) {
    this.evaluator = evaluator;
    this.value = value;
  }

  static Truth properties(
      Evaluator evaluator, Schema schema, Assertion.UnevaluatedProperties own, Json value) {
    Unevaluated looked = new Unevaluated(evaluator, value);
    looked.look(schema, own);
    Truth truth = Truth.TRUE;
    for (Map.Entry<String, Json> member : ((Json.Obj) value).members().entrySet()) {
      if (!looked.seen.contains(member.getKey())) {
        truth = truth.and(evaluator.evaluate(own.schema(), member.getValue()));
      }
    }
    return looked.isCertain ? truth : Truth.UNKNOWN;
  }

  static Truth items(
      Evaluator evaluator, Schema schema, Assertion.UnevaluatedItems own, Json value) {
    Unevaluated looked = new Unevaluated(evaluator, value);
    looked.look(schema, own);
    Truth truth = Truth.TRUE;
    List<Json> items = ((Json.Arr) value).elements();
    for (int i = 0; i < items.size(); i++) {
      if (!looked.seen.contains(i)) {
        truth = truth.and(evaluator.evaluate(own.schema(), items.get(i)));
      }
    }
    return looked.isCertain ? truth : Truth.UNKNOWN;
  }

  private void look(Schema schema, Assertion except) {
    for (Assertion assertion : schema.assertions()) {
      if (assertion != except) {
        look(assertion);
      }
    }
  }

  /** Only a valid subschema hands on what it has looked at. */
  private void lookIfValid(Schema schema) {
    Truth truth = evaluator.evaluate(schema, value);
    if (truth.isTrue()) {
      look(schema, new Assertion.UniqueItems());
    } else if (!truth.isFalse()) {
      isCertain = false;
    }
  }

  private void look(Assertion assertion) {
    if (assertion instanceof Assertion.Properties properties) {
      lookAtProperties(properties);
    } else if (assertion instanceof Assertion.Items items) {
      lookAtItems(items);
    } else if (assertion instanceof Assertion.Contains contains) {
      lookAtContained(contains.schema());
    } else if (assertion instanceof Assertion.UnevaluatedProperties
        || assertion instanceof Assertion.UnevaluatedItems) {
      lookAtAll(assertion instanceof Assertion.UnevaluatedProperties);
    } else if (assertion instanceof Assertion.DependentSchema dependent) {
      if (value instanceof Json.Obj object && object.members().containsKey(dependent.name())) {
        lookIfValid(dependent.schema());
      }
    } else if (assertion instanceof Assertion.Conditional conditional) {
      Truth condition = evaluator.evaluate(conditional.condition(), value);
      lookIfValid(conditional.condition());
      lookIfValid(condition.isTrue() ? conditional.then() : conditional.otherwise());
    } else if (assertion instanceof Assertion.Reference reference) {
      lookIfValid(reference.target());
    } else {
      branches(assertion).forEach(this::lookIfValid);
    }
  }

  private static List<Schema> branches(Assertion assertion) {
    if (assertion instanceof Assertion.AllOf allOf) {
      return allOf.schemas();
    }
    if (assertion instanceof Assertion.AnyOf anyOf) {
      return anyOf.schemas();
    }
    return assertion instanceof Assertion.OneOf oneOf ? oneOf.schemas() : List.of();
  }

  private void lookAtProperties(Assertion.Properties properties) {
    if (value instanceof Json.Obj object) {
      boolean hasRest = properties.rest() != Schema.any();
      for (String name : object.members().keySet()) {
        if (hasRest || properties.named().containsKey(name)) {
          seen.add(name);
        }
        for (String pattern : properties.patterned().keySet()) {
          Truth matches = evaluator.matches(pattern, name);
          isCertain &= matches != Truth.UNKNOWN;
          if (matches.isTrue()) {
            seen.add(name);
          }
        }
      }
    }
  }

  private void lookAtItems(Assertion.Items items) {
    if (value instanceof Json.Arr array) {
      boolean hasRest = items.rest() != Schema.any();
      int end = hasRest ? array.elements().size() : items.prefix().size();
      for (int i = 0; i < end; i++) {
        seen.add(i);
      }
    }
  }

  private void lookAtContained(Schema schema) {
    if (value instanceof Json.Arr array) {
      for (int i = 0; i < array.elements().size(); i++) {
        Truth truth = evaluator.evaluate(schema, array.elements().get(i));
        isCertain &= truth != Truth.UNKNOWN;
        if (truth.isTrue()) {
          seen.add(i);
        }
      }
    }
  }

  private void lookAtAll(boolean areProperties) {
    if (areProperties && value instanceof Json.Obj object) {
      seen.addAll(object.members().keySet());
    } else if (!areProperties && value instanceof Json.Arr array) {
      for (int i = 0; i < array.elements().size(); i++) {
        seen.add(i);
      }
    }
  }
}
