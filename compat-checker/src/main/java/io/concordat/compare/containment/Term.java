package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The values that satisfy all of some literals and that a polite sender may send. Equal terms have
 * equal literals.
 *
 * @param literals in order, each once
 * @param courtesy of the place that the values are in
 */
record Term(List<Literal> literals, Courtesy courtesy) {
  Term {
    literals = List.copyOf(new TreeSet<>(literals));
  }

  /** The term of these literals and one more. */
  Term and(Literal more) {
    List<Literal> all = new ArrayList<>(literals);
    all.add(more);
    return new Term(all, courtesy);
  }

  /** Whether two of its literals contradict each other. */
  boolean isContradictory() {
    for (int i = 1; i < literals.size(); i++) {
      Literal literal = literals.get(i);
      for (int j = i - 1; j >= 0 && literals.get(j).id() == literal.id(); j--) {
        if (literals.get(j).holds() != literal.holds()) {
          return true;
        }
      }
    }
    return false;
  }
}
