package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The values that satisfy all of some literals. Equal terms have equal literals.
 *
 * @param literals in order, each once
 */
record Term(List<Literal> literals) {
  Term {
    literals = List.copyOf(new TreeSet<>(literals));
  }

  /** The term of these literals and one more. */
  static Term of(Collection<Literal> literals, Literal more) {
    List<Literal> all = new ArrayList<>(literals);
    all.add(more);
    return new Term(all);
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
