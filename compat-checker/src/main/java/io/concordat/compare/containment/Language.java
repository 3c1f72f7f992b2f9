package io.concordat.compare.containment;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A regular set of strings, as a deterministic automaton over UTF-16 code units that never accepts
 * half a surrogate pair. Every operation is bounded: one whose result would be too large throws
 * {@link UnsupportedPattern}, and each costs steps by the states that it makes.
 */
final class Language {

  private static final int MAX_STATES = 12_000;
  private static final int MAX_PAIRS = 100_000;
  private static final int MINIMIZED_STATES = 600;
  private static final Budget UNBOUNDED = new Budget(Long.MAX_VALUE);

  static final Language NONE = of(BasicAutomata.makeEmpty(), UNBOUNDED);
  static final Language ALL = of(nfaOf(CodePoints.ALL).repeat(), UNBOUNDED);

  private final StateTable table;
  private @Nullable Language complement;

  private Language(StateTable table, Budget budget) {
    StateTable live = table.withoutDeadEnds();
    this.table = live.size() <= MINIMIZED_STATES ? live.minimized(budget) : live;
  }

  /** The language of an automaton that may be nondeterministic. */
  static Language of(Automaton nfa, Budget budget) {
    return new Language(Subsets.of(nfa, MAX_STATES, budget), budget);
  }

  /** The language of these words. */
  static Language ofWords(Collection<String> words, Budget budget) {
    budget.spend(words.size());
    return of(
        BasicOperations.union(words.stream().map(BasicAutomata::makeString).toList()), budget);
  }

  /** An automaton of the strings of one character out of the set. */
  static Automaton nfaOf(CodePoints set) {
    State initial = new State();
    State end = new State();
    end.setAccept(true);
    for (CodePoints.Range range : set.ranges()) {
      if (range.last() <= Character.MAX_VALUE) {
        initial.addTransition(new Transition((char) range.first(), (char) range.last(), end));
      } else {
        addPairs(initial, end, range.first(), range.last());
      }
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(initial);
    // Two ranges may begin with the same surrogate.
    automaton.setDeterministic(false);
    return automaton;
  }

  private static void addPairs(State initial, State end, int first, int last) {
    int from = first;
    if (from <= Character.MAX_VALUE) {
      initial.addTransition(new Transition((char) from, Character.MAX_VALUE, end));
      from = Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
    while (from <= last) {
      char high = Character.highSurrogate(from);
      int lastOfHigh = Math.min(last, Character.toCodePoint(high, Character.MAX_LOW_SURROGATE));
      State middle = new State();
      char highest = high;
      boolean isWhole = Character.lowSurrogate(from) == Character.MIN_LOW_SURROGATE;
      if (isWhole && last - from >= 0x3FF) {
        int blocks = (last - from + 1) / 0x400;
        highest = (char) (high + blocks - 1);
        lastOfHigh = from + blocks * 0x400 - 1;
      }
      initial.addTransition(new Transition(high, highest, middle));
      middle.addTransition(
          new Transition(Character.lowSurrogate(from), Character.lowSurrogate(lastOfHigh), end));
      from = lastOfHigh + 1;
    }
  }

  /** An automaton of the same words. */
  Automaton automaton() {
    State[] states = new State[table.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = new State();
      states[i].setAccept(table.isAccepting(i));
    }
    for (int i = 0; i < states.length; i++) {
      for (int j = 0; j < table.ranges(i); j++) {
        states[i].addTransition(
            new Transition(table.first(i, j), table.last(i, j), states[table.target(i, j)]));
      }
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(states[0]);
    return automaton;
  }

  StateTable table() {
    return table;
  }

  Language and(Language other, Budget budget) {
    if (this == ALL || other == ALL) {
      return this == ALL ? other : this;
    }
    return combined(Combination.BOTH, other, budget);
  }

  Language or(Language other, Budget budget) {
    return combined(Combination.EITHER, other, budget);
  }

  Language not(Budget budget) {
    Language found = complement;
    if (found == null) {
      found = ALL.combined(Combination.FIRST_ONLY, this, budget);
      complement = found;
    }
    return found;
  }

  private Language combined(Combination combination, Language other, Budget budget) {
    return new Language(combination.of(table, other.table, MAX_PAIRS, budget), budget);
  }

  boolean isEmpty() {
    return table.isEmpty();
  }

  boolean contains(String text) {
    return table.accepts(text);
  }
}
