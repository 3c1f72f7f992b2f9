package io.concordat.compare.containment;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A regular set of strings, as a deterministic automaton over UTF-16 code units that never accepts
 * half a surrogate pair. Every operation is bounded; one that would grow beyond the bound throws
 * {@link UnsupportedPattern}.
 */
final class Language {

  private static final int MAX_STATES = 12_000;
  private static final int MINIMIZED_STATES = 600;

  static final Language NONE = new Language(BasicAutomata.makeEmpty());
  static final Language ALL = of(nfaOf(CodePoints.ALL).repeat());

  private final Automaton automaton;

  private Language(Automaton automaton) {
    this.automaton = automaton;
  }

  /** The language of an automaton that may be nondeterministic. */
  static Language of(Automaton nfa) {
    Automaton dfa = determinize(nfa);
    if (dfa.getNumberOfStates() <= MINIMIZED_STATES) {
      dfa.minimize();
    }
    return new Language(dfa);
  }

  /** The language of these words. */
  static Language ofWords(Collection<String> words) {
    return of(BasicOperations.union(words.stream().map(BasicAutomata::makeString).toList()));
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

  Automaton automaton() {
    return automaton;
  }

  Language and(Language other) {
    long states = (long) automaton.getNumberOfStates() * other.automaton.getNumberOfStates();
    if (states > 4_000_000L) {
      throw new UnsupportedPattern("too large a combination of patterns");
    }
    return of(automaton.intersection(other.automaton));
  }

  Language or(Language other) {
    return of(automaton.union(other.automaton));
  }

  Language not() {
    return of(automaton.complement().intersection(ALL.automaton));
  }

  boolean isEmpty() {
    return automaton.isEmpty();
  }

  boolean isFinite() {
    return automaton.isFinite();
  }

  /** All words, if there are at most so many. */
  List<String> words(int limit) {
    Set<String> strings = automaton.getFiniteStrings(limit);
    return strings == null ? List.of() : List.copyOf(new TreeSet<>(strings));
  }

  boolean contains(String text) {
    return automaton.run(text);
  }

  /** The subset construction, with an end. */
  private static Automaton determinize(Automaton nfa) {
    if (nfa.isDeterministic()) {
      return nfa;
    }
    nfa.expandSingleton();
    Map<Set<State>, State> made = new HashMap<>();
    Deque<Set<State>> open = new ArrayDeque<>();
    Set<State> first = Set.of(nfa.getInitialState());
    Automaton dfa = new Automaton();
    dfa.setInitialState(stateOf(first, made, open));
    while (!open.isEmpty()) {
      Set<State> set = open.pop();
      State from = stateOf(set, made, open);
      connect(from, set, made, open);
      if (made.size() > MAX_STATES) {
        throw new UnsupportedPattern("too large a pattern");
      }
    }
    dfa.setDeterministic(true);
    dfa.removeDeadTransitions();
    return dfa;
  }

  private static State stateOf(
      Set<State> set, Map<Set<State>, State> made, Deque<Set<State>> open) {
    return made.computeIfAbsent(
        set,
        s -> {
          State state = new State();
          state.setAccept(s.stream().anyMatch(State::isAccept));
          open.push(s);
          return state;
        });
  }

  private static void connect(
      State from, Set<State> set, Map<Set<State>, State> made, Deque<Set<State>> open) {
    TreeSet<Integer> points = new TreeSet<>();
    for (State state : set) {
      for (Transition transition : state.getTransitions()) {
        points.add((int) transition.getMin());
        points.add(transition.getMax() + 1);
      }
    }
    Integer[] ends = points.toArray(Integer[]::new);
    for (int i = 0; i + 1 < ends.length; i++) {
      Set<State> next = new HashSet<>();
      for (State state : set) {
        for (Transition transition : state.getTransitions()) {
          if (transition.getMin() <= ends[i] && ends[i] <= transition.getMax()) {
            next.add(transition.getDest());
          }
        }
      }
      if (!next.isEmpty()) {
        State to = stateOf(next, made, open);
        from.addTransition(new Transition((char) (int) ends[i], (char) (ends[i + 1] - 1), to));
      }
    }
  }
}
