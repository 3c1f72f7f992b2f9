package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that are in each of some languages and in none of others. All automata run side by side
 * as far as somebody asks: whether the words are none, and what a short one is, takes no automaton
 * of its own for them.
 */
final class Meeting {

  private static final int MAX_STATES = 100_000;

  /** A code point that leads on, and where. */
  record Way(int to, int codePoint) {}

  private final List<StateTable> tables = new ArrayList<>();
  private final int inside;
  private final Budget budget;

  /** States are made of one of each automaton. */
  private final Map<Ints, Integer> numbers = new HashMap<>();

  private final List<Ints> states = new ArrayList<>();

  /**
   * @param inside the languages that have the words
   * @param outside the languages that do not have them
   */
  Meeting(List<Language> inside, List<Language> outside, Budget budget) {
    // Only a language knows which units are whole characters.
    (inside.isEmpty() ? List.of(Language.ALL) : inside).forEach(one -> tables.add(one.table()));
    this.inside = tables.size();
    outside.forEach(one -> tables.add(one.table()));
    this.budget = budget;
    number(new int[tables.size()]);
  }

  private int number(int[] parts) {
    Ints state = new Ints(parts);
    Integer known = numbers.putIfAbsent(state, states.size());
    if (known != null) {
      return known;
    }
    if (states.size() == MAX_STATES) {
      throw new UnsupportedPattern("too large a combination of patterns");
    }
    budget.spend(2 + 2 * parts.length);
    states.add(state);
    return states.size() - 1;
  }

  /** Whether a word may end in a state; the first one has the number 0. */
  boolean isAccepting(int state) {
    int[] parts = states.get(state).values();
    for (int i = 0; i < parts.length; i++) {
      boolean accepts = parts[i] != StateTable.NOWHERE && tables.get(i).isAccepting(parts[i]);
      if (accepts != i < inside) {
        return false;
      }
    }
    return true;
  }

  /** Where one more code point leads, for each state that it may lead to. */
  List<Way> waysFrom(int state) {
    List<Way> ways = new ArrayList<>();
    for (Range range : ranges(state)) {
      if (Character.isHighSurrogate((char) range.first())) {
        for (Range low : ranges(range.to())) {
          ways.add(
              new Way(low.to(), Character.toCodePoint((char) range.first(), (char) low.first())));
        }
      } else {
        ways.add(new Way(range.to(), Words.readable((char) range.first(), (char) range.last())));
      }
    }
    return ways;
  }

  private record Range(int first, int last, int to) {}

  private List<Range> ranges(int state) {
    int[] parts = states.get(state).values();
    Transitions[] transitions = new Transitions[parts.length];
    for (int i = 0; i < parts.length; i++) {
      transitions[i] = new Transitions(tables.get(i), parts[i]);
    }
    List<Range> ranges = new ArrayList<>();
    int unit = 0;
    while (unit <= Character.MAX_VALUE) {
      int[] to = new int[parts.length];
      int last = Character.MAX_VALUE;
      boolean goesOn = true;
      for (int i = 0; i < parts.length; i++) {
        to[i] = transitions[i].moveTo(unit);
        last = Math.min(last, transitions[i].last(unit));
        goesOn &= i >= inside || to[i] != StateTable.NOWHERE;
      }
      if (goesOn) {
        ranges.add(new Range(unit, last, number(to)));
      }
      unit = last + 1;
    }
    return ranges;
  }
}
