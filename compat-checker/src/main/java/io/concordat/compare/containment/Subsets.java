package io.concordat.compare.containment;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Makes an automaton deterministic: the subset construction, with an end. */
final class Subsets {

  /** Some states of the automaton, by their numbers, ascending. */
  private record Subset(int[] states) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Subset subset && Arrays.equals(subset.states, states);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(states);
    }
  }

  private final int limit;
  private final Budget budget;
  private final Map<State, Integer> numbers = new IdentityHashMap<>();
  private final List<State> states = new ArrayList<>();
  private final Map<Subset, Integer> made = new HashMap<>();
  private final List<Subset> subsets = new ArrayList<>();
  private final StateTable table = new StateTable();

  private Subsets(int limit, Budget budget) {
    this.limit = limit;
    this.budget = budget;
  }

  /**
   * @throws UnsupportedPattern when it has more states than the limit
   */
  static StateTable of(Automaton automaton, int limit, Budget budget) {
    automaton.expandSingleton();
    Subsets subsets = new Subsets(limit, budget);
    subsets.number(new Subset(new int[] {subsets.number(automaton.getInitialState())}));
    for (int i = 0; i < subsets.subsets.size(); i++) {
      subsets.connect(i);
    }
    return subsets.table;
  }

  private int number(State state) {
    Integer known = numbers.putIfAbsent(state, states.size());
    if (known == null) {
      states.add(state);
    }
    return known == null ? states.size() - 1 : known;
  }

  private int number(Subset subset) {
    Integer known = made.get(subset);
    if (known != null) {
      return known;
    }
    if (subsets.size() == limit) {
      throw new UnsupportedPattern("too large a pattern");
    }
    subsets.add(subset);
    made.put(subset, table.size());
    return table.addState(Arrays.stream(subset.states()).anyMatch(s -> states.get(s).isAccept()));
  }

  private void connect(int from) {
    List<Transition> transitions = new ArrayList<>();
    for (int state : subsets.get(from).states()) {
      transitions.addAll(states.get(state).getTransitions());
    }
    budget.spend(4 + transitions.size() / 8);
    transitions.sort(Comparator.comparingInt(Transition::getMin));
    List<Transition> active = new ArrayList<>();
    int next = 0;
    int unit = 0;
    while (next < transitions.size() || !active.isEmpty()) {
      if (active.isEmpty()) {
        unit = transitions.get(next).getMin();
      }
      while (next < transitions.size() && transitions.get(next).getMin() == unit) {
        active.add(transitions.get(next++));
      }
      int last = next < transitions.size() ? transitions.get(next).getMin() - 1 : Integer.MAX_VALUE;
      for (Transition transition : active) {
        last = Math.min(last, transition.getMax());
      }
      table.connect(from, unit, last, number(targets(active)));
      int end = last;
      active.removeIf(transition -> transition.getMax() == end);
      unit = last + 1;
    }
  }

  private Subset targets(List<Transition> transitions) {
    return new Subset(
        transitions.stream()
            .mapToInt(transition -> number(transition.getDest()))
            .sorted()
            .distinct()
            .toArray());
  }
}
