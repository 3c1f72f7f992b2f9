package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a short, readable word that is in some languages, with a length in code points in bounds.
 */
final class Words {

  private static final int MAX_LENGTH = 20_000;

  /** Tried in this order where an automaton leaves the choice. */
  private static final String PREFERRED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./: ";

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
  Optional<String> find(Meeting meeting) {
    if (min > MAX_LENGTH) {
      throw new UnsupportedPattern("a minLength longer than is practical");
    }
    Map<Integer, List<Meeting.Way>> ways = new HashMap<>();
    // Once words are long enough, a state that was reached before leads to no shorter ones.
    BitSet reached = new BitSet();
    Map<Integer, Word> layer = new LinkedHashMap<>();
    layer.put(0, new Word(Optional.empty(), 0));
    for (long length = 0; length <= max && !layer.isEmpty(); length++) {
      boolean isLongEnough = length >= min;
      if (isLongEnough) {
        for (Map.Entry<Integer, Word> entry : layer.entrySet()) {
          if (meeting.isAccepting(entry.getKey())) {
            return Optional.of(entry.getValue().text());
          }
        }
        layer.keySet().forEach(reached::set);
      }
      budget.spend(1 + layer.size() / 8);
      Map<Integer, Word> next = new LinkedHashMap<>();
      layer.forEach(
          (state, word) -> {
            for (Meeting.Way way : ways.computeIfAbsent(state, s -> waysFrom(meeting, s))) {
              if (!isLongEnough || !reached.get(way.to())) {
                next.putIfAbsent(way.to(), new Word(Optional.of(word), way.codePoint()));
              }
            }
          });
      layer = next;
    }
    return Optional.empty();
  }

  /** The most readable first. */
  private static List<Meeting.Way> waysFrom(Meeting meeting, int state) {
    List<Meeting.Way> ways = new ArrayList<>(meeting.waysFrom(state));
    ways.sort(Comparator.comparingInt(way -> rank(way.codePoint())));
    return ways;
  }

  /** The most readable of the units from one to another. */
  static int readable(char low, char high) {
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
