package io.concordat.compare.containment;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A nondeterministic automaton over UTF-16 code units, built from its end: each state is made when
 * what follows it is there, and what follows is shared, never copied.
 */
final class Nfa {

  /** For each state first unit, last unit and target of one range after the other. */
  private int[][] ranges = new int[32][];

  /** For each state the states that it stands for as well. */
  private int[][] skips = new int[32][];

  private final BitSet accepting = new BitSet();
  private int size;

  private static final int[] NONE = {};

  boolean isAccepting(int state) {
    return accepting.get(state);
  }

  int[] ranges(int state) {
    return ranges[state];
  }

  /** A state from which nothing leads on yet. */
  int addState(boolean isAccepting) {
    if (size == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * size);
      skips = Arrays.copyOf(skips, 2 * size);
    }
    ranges[size] = NONE;
    skips[size] = NONE;
    accepting.set(size, isAccepting);
    return size++;
  }

  /** A state that any one of the characters leads on from. */
  int before(CodePoints set, int to) {
    int from = addState(false);
    connect(from, set, to);
    return from;
  }

  /** A state that one unit leads on from. */
  int before(char unit, int to) {
    int from = addState(false);
    connect(from, unit, unit, to);
    return from;
  }

  /** A state that stands for any of these. */
  int choice(int... states) {
    int from = addState(false);
    skips[from] = states;
    return from;
  }

  /** The state lets any one of the characters lead on. */
  void connect(int from, CodePoints set, int to) {
    for (CodePoints.Range range : set.ranges()) {
      if (range.last() <= Character.MAX_VALUE) {
        connect(from, range.first(), range.last(), to);
      } else {
        connectPairs(from, range.first(), range.last(), to);
      }
    }
  }

  void connect(int from, int first, int last, int to) {
    int end = ranges[from].length;
    int[] longer = Arrays.copyOf(ranges[from], end + 3);
    longer[end] = first;
    longer[end + 1] = last;
    longer[end + 2] = to;
    ranges[from] = longer;
  }

  /** Beside what it stands for already, the state stands for this one. */
  void skip(int from, int to) {
    int end = skips[from].length;
    skips[from] = Arrays.copyOf(skips[from], end + 1);
    skips[from][end] = to;
  }

  private void connectPairs(int state, int first, int last, int to) {
    int from = first;
    if (from <= Character.MAX_VALUE) {
      connect(state, from, Character.MAX_VALUE, to);
      from = Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
    while (from <= last) {
      char high = Character.highSurrogate(from);
      int lastOfHigh = Math.min(last, Character.toCodePoint(high, Character.MAX_LOW_SURROGATE));
      char highest = high;
      boolean isWhole = Character.lowSurrogate(from) == Character.MIN_LOW_SURROGATE;
      if (isWhole && last - from >= 0x3FF) {
        int blocks = (last - from + 1) / 0x400;
        highest = (char) (high + blocks - 1);
        lastOfHigh = from + blocks * 0x400 - 1;
      }
      int middle = addState(false);
      connect(middle, Character.lowSurrogate(from), Character.lowSurrogate(lastOfHigh), to);
      connect(state, high, highest, middle);
      from = lastOfHigh + 1;
    }
  }

  /**
   * Adds a deterministic automaton.
   *
   * @return its first state
   */
  int embed(StateTable table) {
    int base = size;
    for (int state = 0; state < table.size(); state++) {
      addState(table.isAccepting(state));
    }
    for (int state = 0; state < table.size(); state++) {
      for (int i = 0; i < table.ranges(state); i++) {
        connect(
            base + state,
            table.first(state, i),
            table.last(state, i),
            base + table.target(state, i));
      }
    }
    return base;
  }

  /** Whether the empty string is accepted from this state. */
  boolean acceptsNothing(int state) {
    return Arrays.stream(told(new int[] {state}, 1)).anyMatch(this::isAccepting);
  }

  /**
   * What these states stand for: those from which something leads on or that accept, ascending.
   *
   * @param count how many of the states are meant; they may be overwritten
   */
  int[] told(int[] states, int count) {
    BitSet seen = new BitSet(size);
    int[] open = states;
    int end = count;
    while (end > 0) {
      int state = open[--end];
      if (!seen.get(state)) {
        seen.set(state);
        int more = skips[state].length;
        if (end + more > open.length) {
          open = Arrays.copyOf(open, 2 * (end + more));
        }
        System.arraycopy(skips[state], 0, open, end, more);
        end += more;
      }
    }
    return seen.stream()
        .filter(state -> ranges[state].length > 0 || accepting.get(state))
        .toArray();
  }
}
