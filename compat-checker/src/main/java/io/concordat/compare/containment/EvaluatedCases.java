package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells apart all that the neighbours of {@code unevaluatedProperties} or {@code unevaluatedItems}
 * may have looked at, by which subschemas are valid (JSON Schema 2020-12 Core §11). The cases
 * exclude each other, and one holds whenever the neighbours do.
 */
final class EvaluatedCases {

  private static final int MAX_CASES = 64;

  private final Literals literals;
  private final Kind kind;
  private final Set<Schema> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean isTooMuch;

  private EvaluatedCases(Literals literals, Kind kind) {
    this.literals = literals;
    this.kind = kind;
  }

  /** The cases; empty if there are too many, or endless ones. */
  static Optional<List<EvaluatedCase>> of(
      Schema schema, Assertion own, Kind kind, Literals literals) {
    EvaluatedCases cases = new EvaluatedCases(literals, kind);
    List<EvaluatedCase> found = cases.of(schema, own);
    return cases.isTooMuch ? Optional.empty() : Optional.of(found);
  }

  private List<EvaluatedCase> of(Schema schema, Assertion except) {
    if (!open.add(schema)) {
      isTooMuch = true;
      return List.of(EvaluatedCase.NOTHING);
    }
    List<EvaluatedCase> cases = List.of(EvaluatedCase.NOTHING);
    for (Assertion assertion : schema.assertions()) {
      if (assertion != except) {
        cases = product(cases, of(assertion));
      }
    }
    open.remove(schema);
    return cases;
  }

  private List<EvaluatedCase> product(List<EvaluatedCase> first, List<EvaluatedCase> second) {
    isTooMuch |= (long) first.size() * second.size() > MAX_CASES;
    List<EvaluatedCase> all = new ArrayList<>();
    for (EvaluatedCase left : isTooMuch ? List.<EvaluatedCase>of() : first) {
      second.forEach(right -> all.add(left.and(right)));
    }
    return all;
  }

  private List<EvaluatedCase> of(Assertion assertion) {
    Optional<EvaluatedCase> own =
        kind == Kind.OBJECT ? ofProperties(assertion) : ofItems(assertion);
    return own.isPresent() ? List.of(own.get()) : ofApplicator(assertion);
  }

  private static Optional<EvaluatedCase> ofProperties(Assertion assertion) {
    if (assertion instanceof Assertion.Properties p) {
      return Optional.of(
          p.rest() != Schema.any()
              ? EvaluatedCase.ALL
              : EvaluatedCase.ofNames(p.named().keySet(), p.patterned().keySet()));
    }
    return assertion instanceof Assertion.UnevaluatedProperties
        ? Optional.of(EvaluatedCase.ALL)
        : Optional.empty();
  }

  private static Optional<EvaluatedCase> ofItems(Assertion assertion) {
    if (assertion instanceof Assertion.Items items) {
      return Optional.of(
          items.rest() != Schema.any()
              ? EvaluatedCase.ALL
              : EvaluatedCase.ofItems(items.prefix().size()));
    }
    if (assertion instanceof Assertion.Contains contains) {
      return Optional.of(EvaluatedCase.ofContained(contains.schema()));
    }
    return assertion instanceof Assertion.UnevaluatedItems
        ? Optional.of(EvaluatedCase.ALL)
        : Optional.empty();
  }

  private List<EvaluatedCase> ofApplicator(Assertion assertion) {
    if (assertion instanceof Assertion.Reference reference) {
      return valid(reference.target());
    }
    if (assertion instanceof Assertion.AllOf allOf) {
      List<EvaluatedCase> cases = List.of(EvaluatedCase.NOTHING);
      for (Schema part : allOf.schemas()) {
        cases = product(cases, valid(part));
      }
      return cases;
    }
    return ofChoice(assertion);
  }

  private List<EvaluatedCase> ofChoice(Assertion assertion) {
    if (assertion instanceof Assertion.AnyOf anyOf) {
      List<EvaluatedCase> cases = List.of(EvaluatedCase.NOTHING);
      for (Schema branch : anyOf.schemas()) {
        List<EvaluatedCase> either = new ArrayList<>(valid(branch));
        if (!isIndifferent(either)) {
          either.add(invalid(branch));
          cases = product(cases, either);
        }
      }
      return cases;
    }
    if (assertion instanceof Assertion.OneOf oneOf) {
      // The others are invalid, or the assertion fails and nothing matters.
      List<EvaluatedCase> cases = new ArrayList<>();
      oneOf.schemas().forEach(branch -> cases.addAll(valid(branch)));
      return isIndifferent(cases) ? List.of(EvaluatedCase.NOTHING) : cases;
    }
    if (assertion instanceof Assertion.Conditional c) {
      List<EvaluatedCase> cases = new ArrayList<>(product(valid(c.condition()), valid(c.then())));
      product(List.of(invalid(c.condition())), valid(c.otherwise())).forEach(cases::add);
      return isIndifferent(cases) ? List.of(EvaluatedCase.NOTHING) : cases;
    }
    if (kind == Kind.OBJECT && assertion instanceof Assertion.DependentSchema dependent) {
      List<EvaluatedCase> cases = new ArrayList<>();
      for (EvaluatedCase there : valid(dependent.schema())) {
        cases.add(there.when(has(dependent.name(), true)));
      }
      cases.add(EvaluatedCase.NOTHING.when(has(dependent.name(), false)));
      return cases;
    }
    return List.of(EvaluatedCase.NOTHING);
  }

  /** Whether in no case anything has been looked at, so that they need not be told apart. */
  private static boolean isIndifferent(List<EvaluatedCase> cases) {
    return cases.stream()
        .allMatch(
            c ->
                !c.isAll()
                    && c.names().isEmpty()
                    && c.patterns().isEmpty()
                    && c.items() == 0
                    && c.contained().isEmpty());
  }

  private Formula has(String name, boolean holds) {
    return new Formula.Atom(new Fact.Has(name, holds));
  }

  private List<EvaluatedCase> valid(Schema schema) {
    Formula claim = new Formula.Claim(literals.of(schema, true));
    return of(schema, NO_ASSERTION).stream().map(c -> c.when(claim)).toList();
  }

  private EvaluatedCase invalid(Schema schema) {
    return EvaluatedCase.NOTHING.when(new Formula.Claim(literals.of(schema, false)));
  }

  private static final Assertion NO_ASSERTION = new Assertion.UniqueItems();
}
