package io.concordat.compare.containment;

import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a short, readable word of a language whose length in code points is within bounds. */
final class Words {

  private static final int MAX_LENGTH = 20_000;

  /** Tried in this order where an automaton leaves the choice. */
  private static final String PREFERRED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./: ";

  private record Way(State to, int codePoint) {}

  /** A word, from its end. */
  private record Word(Optional<Word> start, int codePoint) {

    String text() {
      StringBuilder reversed = new StringBuilder();
      for (Word at = this; at.start.isPresent(); at = at.start.get()) {
        reversed.append(new StringBuilder(Character.toString(at.codePoint)).reverse());
      }
      return reversed.reverse().toString();
    }
  }

  private final long min;
  private final long max;
  private final Budget budget;

  Words(long min, long max, Budget budget) {
    this.min = min;
    this.max = max;
    this.budget = budget;
  }

  /** A word; empty if there is none. */
  Optional<String> find(Language language) {
    if (language.isEmpty()) {
      return Optional.empty();
    }
    if (min > MAX_LENGTH) {
      throw new UnsupportedPattern("a minLength longer than is practical");
    }
    language.automaton().expandSingleton();
    Map<State, List<Way>> ways = new HashMap<>();
    Map<State, Word> layer = new LinkedHashMap<>();
    layer.put(language.automaton().getInitialState(), new Word(Optional.empty(), 0));
    long last = Math.min(max, min + language.automaton().getNumberOfStates());
    for (long length = 0; length <= last && !layer.isEmpty(); length++) {
      if (length >= min) {
        for (Map.Entry<State, Word> entry : layer.entrySet()) {
          if (entry.getKey().isAccept()) {
            return Optional.of(entry.getValue().text());
          }
        }
      }
      layer = next(layer, ways);
    }
    return Optional.empty();
  }

  private Map<State, Word> next(Map<State, Word> layer, Map<State, List<Way>> ways) {
    budget.spend(1 + layer.size() / 8);
    Map<State, Word> next = new LinkedHashMap<>();
    layer.forEach(
        (state, word) -> {
          for (Way way : ways.computeIfAbsent(state, Words::waysFrom)) {
            next.putIfAbsent(way.to(), new Word(Optional.of(word), way.codePoint()));
          }
        });
    return next;
  }

  /** Where one more code point leads, the most readable first. */
  private static List<Way> waysFrom(State state) {
    List<Way> ways = new ArrayList<>();
    for (Transition transition : state.getSortedTransitions(false)) {
      char low = transition.getMin();
      char high = transition.getMax();
      if (Character.isHighSurrogate(low)) {
        for (Transition second : transition.getDest().getSortedTransitions(false)) {
          ways.add(new Way(second.getDest(), Character.toCodePoint(low, second.getMin())));
        }
      } else {
        ways.add(new Way(transition.getDest(), readable(low, high)));
      }
    }
    ways.sort((a, b) -> Integer.compare(rank(a.codePoint()), rank(b.codePoint())));
    return ways;
  }

  private static int readable(char low, char high) {
    for (int i = 0; i < PREFERRED.length(); i++) {
      char c = PREFERRED.charAt(i);
      if (c >= low && c <= high) {
        return c;
      }
    }
    // Printable rather than a control character.
    if (low <= '~' && high >= '!') {
      return Math.max(low, '!');
    }
    return high > 0xA0 ? Math.max(low, 0xA1) : low;
  }

  private static int rank(int codePoint) {
    int preferred = PREFERRED.indexOf(codePoint);
    return preferred >= 0 ? preferred : 1000 + codePoint;
  }
}
