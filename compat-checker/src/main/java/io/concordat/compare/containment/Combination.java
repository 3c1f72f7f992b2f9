package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs two automata side by side: the product construction. */
enum Combination {
  BOTH,
  EITHER,
  FIRST_ONLY;

  /** A state of each, or nowhere. */
  private record Pair(int first, int second) {}

  /** Whether a word is in, by whether the one and the other accepts it. */
  private boolean includes(boolean isInFirst, boolean isInSecond) {
    return switch (this) {
      case BOTH -> isInFirst && isInSecond;
      case EITHER -> isInFirst || isInSecond;
      case FIRST_ONLY -> isInFirst && !isInSecond;
    };
  }

  /** Whether a word that goes on may still be in. */
  private boolean goesOn(int firstState, int secondState) {
    boolean isSecondThere = this != FIRST_ONLY && secondState != StateTable.NOWHERE;
    return includes(firstState != StateTable.NOWHERE, isSecondThere);
  }

  /**
   * The automaton of the words that are in; it may have dead ends.
   *
   * @throws UnsupportedPattern when it has more states than the limit
   */
  StateTable of(StateTable first, StateTable second, int limit, Budget budget) {
    StateTable table = new StateTable();
    Map<Pair, Integer> numbers = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    Numbering numbering =
        pair -> {
          Integer known = numbers.get(pair);
          if (known == null) {
            if (pairs.size() == limit) {
              throw new UnsupportedPattern("too large a combination of patterns");
            }
            known = table.addState(isAccepting(first, second, pair));
            numbers.put(pair, known);
            pairs.add(pair);
          }
          return known;
        };
    numbering.of(new Pair(0, 0));
    for (int i = 0; i < pairs.size(); i++) {
      budget.spend(4);
      connect(
          table,
          i,
          new Transitions(first, pairs.get(i).first()),
          new Transitions(second, pairs.get(i).second()),
          numbering);
    }
    return table;
  }

  private interface Numbering {
    int of(Pair pair);
  }

  private boolean isAccepting(StateTable first, StateTable second, Pair pair) {
    return includes(
        pair.first() != StateTable.NOWHERE && first.isAccepting(pair.first()),
        pair.second() != StateTable.NOWHERE && second.isAccepting(pair.second()));
  }

  private void connect(
      StateTable table, int from, Transitions left, Transitions right, Numbering numbering) {
    int unit = 0;
    while (unit <= Character.MAX_VALUE) {
      int to = left.moveTo(unit);
      int otherTo = right.moveTo(unit);
      int last = Math.min(left.last(unit), right.last(unit));
      if (goesOn(to, otherTo)) {
        table.connect(from, unit, last, numbering.of(new Pair(to, otherTo)));
      }
      unit = last + 1;
    }
  }
}
