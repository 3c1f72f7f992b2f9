package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds values for the items of an array such that no two are equal. */
final class Distinctness {

  private static final int MAX_ITEMS = 64;

  private final List<Term> terms;
  private final List<Json> values;
  private final Solver solver;
  private boolean isCertain = true;

  /**
   * @param terms what each item satisfies
   * @param values one value of each
   */
  Distinctness(List<Term> terms, List<Json> values, Solver solver) {
    this.terms = terms;
    this.values = values;
    this.solver = solver;
  }

  /** Whether that there are none is proved. */
  boolean isCertain() {
    return isCertain;
  }

  Optional<List<Json>> find() {
    if (new HashSet<>(values).size() == values.size()) {
      return Optional.of(List.copyOf(values));
    }
    Optional<List<Json>> greedy = greedily();
    if (greedy.isPresent() || !isCertain) {
      return greedy;
    }
    return values.size() > MAX_ITEMS ? giveUp() : matched();
  }

  private Optional<List<Json>> giveUp() {
    isCertain = false;
    return Optional.empty();
  }

  /** Item by item, each unlike those before. */
  private Optional<List<Json>> greedily() {
    List<Json> found = new ArrayList<>();
    for (Term term : terms) {
      Outcome outcome = other(term, found);
      if (!(outcome instanceof Outcome.Inhabited inhabited)) {
        isCertain &= outcome.isEmpty();
        return Optional.empty();
      }
      found.add(inhabited.value());
    }
    return Optional.of(found);
  }

  private Outcome other(Term term, List<Json> than) {
    if (than.isEmpty()) {
      return solver.inhabited(term);
    }
    Schema used = Schema.of(new Assertion.Enumeration(than));
    return solver.inhabited(term.and(solver.literals().of(used, false)));
  }

  /** As many values a position as there are positions are enough (Hall); then a matching. */
  private Optional<List<Json>> matched() {
    int size = terms.size();
    List<List<Json>> choices = new ArrayList<>();
    for (Term term : terms) {
      List<Json> some = new ArrayList<>();
      Outcome outcome = other(term, some);
      while (outcome instanceof Outcome.Inhabited inhabited && some.size() < size) {
        some.add(inhabited.value());
        outcome = other(term, some);
      }
      isCertain &= some.size() == size || outcome.isEmpty();
      choices.add(some);
    }
    Json[] taken = new Json[size];
    for (int i = 0; i < size; i++) {
      if (!assign(i, choices, taken, new HashSet<>())) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.asList(taken));
  }

  private boolean assign(int item, List<List<Json>> choices, Json[] taken, Set<Json> tried) {
    for (Json value : choices.get(item)) {
      if (tried.add(value)) {
        int owner = Arrays.asList(taken).indexOf(value);
        if (owner < 0 || assign(owner, choices, taken, tried)) {
          taken[item] = value;
          return true;
        }
      }
    }
    return false;
  }
}
