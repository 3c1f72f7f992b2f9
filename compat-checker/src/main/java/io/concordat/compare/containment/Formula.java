package io.concordat.compare.containment;

import io.concordat.validation.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a schema says about values of one kind: facts, joined by and and or. */
sealed interface Formula {

  Formula TRUE = new All(List.of());
  Formula FALSE = new Any(List.of());

  /** One fact. */
  record Atom(Fact fact) implements Formula {}

  /** One literal, taken apart only when the search gets there. */
  record Claim(Literal literal) implements Formula {}

  /** All of these; of none: true. */
  record All(List<Formula> formulas) implements Formula {}

  /** At least one of these; of none: false. */
  record Any(List<Formula> formulas) implements Formula {}

  /** What a format of numbers says. */
  static Formula of(NumberFormat format) {
    return all(
        new Atom(new Fact.Multiple(BigDecimal.ONE, true)),
        new Atom(new Fact.AtLeast(new BigDecimal(format.min()), false)),
        new Atom(new Fact.AtMost(new BigDecimal(format.max()), false)));
  }

  static Formula truth(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The conjunction, without what says nothing. */
  static Formula all(List<Formula> formulas) {
    List<Formula> parts = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      if (formula.equals(FALSE)) {
        return FALSE;
      }
      if (formula instanceof All nested) {
        parts.addAll(nested.formulas());
      } else {
        parts.add(formula);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  /** The disjunction, without what cannot be. */
  static Formula any(List<Formula> formulas) {
    List<Formula> parts = new ArrayList<>(formulas.size());
    for (Formula formula : formulas) {
      if (formula.equals(TRUE)) {
        return TRUE;
      }
      if (formula instanceof Any nested) {
        parts.addAll(nested.formulas());
      } else {
        parts.add(formula);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }

  static Formula all(Formula... formulas) {
    return all(List.of(formulas));
  }

  static Formula any(Formula... formulas) {
    return any(List.of(formulas));
  }

  /** What holds where this does not. */
  default Formula negated() {
    if (this instanceof Atom atom) {
      return atom.fact().negated();
    }
    if (this instanceof Claim claim) {
      return new Claim(claim.literal().negated());
    }
    if (this instanceof All all) {
      return any(all.formulas().stream().map(Formula::negated).toList());
    }
    return all(((Any) this).formulas().stream().map(Formula::negated).toList());
  }
}
