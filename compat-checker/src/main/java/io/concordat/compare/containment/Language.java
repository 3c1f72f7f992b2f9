package io.concordat.compare.containment;

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
  private static final int MINIMIZED_STATES = 4_000;
  private static final Budget UNBOUNDED = new Budget(Long.MAX_VALUE);

  static final Language NONE = none();
  static final Language ALL = all();

  private final StateTable table;
  private @Nullable Language complement;

  private Language(StateTable table, Budget budget) {
    StateTable live = table.withoutDeadEnds();
    this.table = live.size() <= MINIMIZED_STATES ? live.minimized(budget) : live;
  }

  private static Language none() {
    Nfa nfa = new Nfa();
    return of(nfa, nfa.addState(false), UNBOUNDED);
  }

  private static Language all() {
    Nfa nfa = new Nfa();
    int state = nfa.addState(true);
    nfa.connect(state, CodePoints.ALL, state);
    return of(nfa, state, UNBOUNDED);
  }

  /** The words that an automaton accepts from one of its states. */
  static Language of(Nfa nfa, int state, Budget budget) {
    return new Language(Subsets.of(nfa, state, MAX_STATES, budget), budget);
  }

  /** The language of these words. */
  static Language ofWords(Collection<String> words, Budget budget) {
    budget.spend(words.size());
    Nfa nfa = new Nfa();
    int end = nfa.addState(true);
    int any = nfa.choice();
    for (String word : words) {
      int at = end;
      for (int i = word.length() - 1; i >= 0; i--) {
        at = nfa.before(word.charAt(i), at);
      }
      nfa.skip(any, at);
    }
    return of(nfa, any, budget);
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
