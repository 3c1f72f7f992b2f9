package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds a short, readable word of a language whose length in code points is within bounds. */
final class Words {

  private static final int MAX_LENGTH = 20_000;

  /** Tried in this order where an automaton leaves the choice. */
  private static final String PREFERRED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./: ";

  private record Way(int to, int codePoint) {}

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
    StateTable table = language.table();
    Map<Integer, List<Way>> ways = new HashMap<>();
    Map<Integer, Word> layer = new LinkedHashMap<>();
    layer.put(0, new Word(Optional.empty(), 0));
    long last = Math.min(max, min + table.size());
    for (long length = 0; length <= last && !layer.isEmpty(); length++) {
      if (length >= min) {
        for (Map.Entry<Integer, Word> entry : layer.entrySet()) {
          if (table.isAccepting(entry.getKey())) {
            return Optional.of(entry.getValue().text());
          }
        }
      }
      layer = next(layer, state -> ways.computeIfAbsent(state, s -> waysFrom(table, s)));
    }
    return Optional.empty();
  }

  private Map<Integer, Word> next(Map<Integer, Word> layer, Function<Integer, List<Way>> ways) {
    budget.spend(1 + layer.size() / 8);
    Map<Integer, Word> next = new LinkedHashMap<>();
    layer.forEach(
        (state, word) -> {
          for (Way way : ways.apply(state)) {
            next.putIfAbsent(way.to(), new Word(Optional.of(word), way.codePoint()));
          }
        });
    return next;
  }

  /** Where one more code point leads, the most readable first. */
  private static List<Way> waysFrom(StateTable table, int state) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < table.ranges(state); i++) {
      char low = table.first(state, i);
      int to = table.target(state, i);
      if (Character.isHighSurrogate(low)) {
        for (int j = 0; j < table.ranges(to); j++) {
          ways.add(new Way(table.target(to, j), Character.toCodePoint(low, table.first(to, j))));
        }
      } else {
        ways.add(new Way(to, readable(low, table.last(state, i))));
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
