package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Validates values against schemas (JSON Schema 2020-12), formats asserted. */
final class Evaluator {

  private final Languages languages;
  private final Map<Assertion.Enumeration, Set<Json>> listed = new IdentityHashMap<>();

  /** Schemas that are being applied to the same value: a schema that needs itself has no answer. */
  private final Map<Json, Set<Schema>> open = new IdentityHashMap<>();

  Evaluator(Languages languages) {
    this.languages = languages;
  }

  /** Whether the value is valid. */
  Truth evaluate(Schema schema, Json value) {
    if (schema.isAny()) {
      return Truth.TRUE;
    }
    languages.budget().spend();
    Set<Schema> here =
        open.computeIfAbsent(value, v -> Collections.newSetFromMap(new IdentityHashMap<>()));
    if (!here.add(schema)) {
      return Truth.UNKNOWN;
    }
    try {
      Truth truth = Truth.TRUE;
      Validity validity = new Validity(this, schema, value);
      for (Assertion assertion : schema.assertions()) {
        truth = truth.and(assertion.accept(validity));
        if (truth.isFalse()) {
          return truth;
        }
      }
      return truth;
    } finally {
      here.remove(schema);
      if (here.isEmpty()) {
        open.remove(value);
      }
    }
  }

  /** Whether the value satisfies the literal. */
  Truth evaluate(Literal literal, Json value) {
    Truth truth = evaluate(literal.schema(), value);
    return literal.holds() ? truth : truth.not();
  }

  /** Whether the value satisfies all literals of the term. */
  Truth evaluate(Term term, Json value) {
    Truth truth = Truth.TRUE;
    for (Literal literal : term.literals()) {
      truth = truth.and(evaluate(literal, value));
      if (truth.isFalse()) {
        return truth;
      }
    }
    return truth;
  }

  /** Whether the value is one of those listed. */
  boolean isListed(Assertion.Enumeration enumeration, Json value) {
    return listed.computeIfAbsent(enumeration, e -> new HashSet<>(e.values())).contains(value);
  }

  Truth matches(String regex, String text) {
    return languages.matches(regex, text);
  }

  /** Whether the text is of the format. */
  Truth isInFormat(String name, String text) {
    return languages.isInFormat(name, text);
  }
}
