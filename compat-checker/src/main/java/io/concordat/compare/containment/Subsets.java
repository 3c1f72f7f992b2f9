package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an automaton deterministic: the subset construction, with an end. */
final class Subsets {

  private final Nfa nfa;
  private final int limit;
  private final Budget budget;

  /** Some states of the automaton, by their numbers, ascending. */
  private final List<Ints> subsets = new ArrayList<>();

  private final Map<Ints, Integer> made = new HashMap<>();
  private final StateTable table = new StateTable();

  private Subsets(Nfa nfa, int limit, Budget budget) {
    this.nfa = nfa;
    this.limit = limit;
    this.budget = budget;
  }

  /**
   * The words that are accepted from a state.
   *
   * @throws UnsupportedPattern when it has more states than the limit
   */
  static StateTable of(Nfa nfa, int initial, int limit, Budget budget) {
    Subsets subsets = new Subsets(nfa, limit, budget);
    subsets.number(new int[] {initial}, 1);
    for (int i = 0; i < subsets.subsets.size(); i++) {
      subsets.connect(i);
    }
    return subsets.table;
  }

  private int number(int[] states, int count) {
    Ints subset = new Ints(nfa.told(states, count));
    Integer known = made.get(subset);
    if (known != null) {
      return known;
    }
    if (subsets.size() == limit) {
      throw new UnsupportedPattern("too large a pattern");
    }
    subsets.add(subset);
    made.put(subset, table.size());
    return table.addState(Arrays.stream(subset.values()).anyMatch(nfa::isAccepting));
  }

  /** A line over the units: a range is active from its first unit to its last. */
  private void connect(int from) {
    List<int[]> ranges = new ArrayList<>();
    for (int state : subsets.get(from).values()) {
      int[] row = nfa.ranges(state);
      for (int i = 0; i < row.length; i += 3) {
        ranges.add(new int[] {row[i], row[i + 1], row[i + 2]});
      }
    }
    budget.spend(4 + ranges.size() / 8);
    ranges.sort((one, other) -> Integer.compare(one[0], other[0]));
    List<int[]> active = new ArrayList<>();
    int next = 0;
    int unit = 0;
    while (next < ranges.size() || !active.isEmpty()) {
      if (active.isEmpty()) {
        unit = ranges.get(next)[0];
      }
      while (next < ranges.size() && ranges.get(next)[0] == unit) {
        active.add(ranges.get(next++));
      }
      int last = next < ranges.size() ? ranges.get(next)[0] - 1 : Integer.MAX_VALUE;
      for (int[] range : active) {
        last = Math.min(last, range[1]);
      }
      table.connect(from, unit, last, number(targets(active), active.size()));
      int end = last;
      active.removeIf(range -> range[1] == end);
      unit = last + 1;
    }
  }

  private static int[] targets(List<int[]> ranges) {
    int[] targets = new int[ranges.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = ranges.get(i)[2];
    }
    return targets;
  }
}
