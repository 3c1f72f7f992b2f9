package io.concordat.compare.containment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A deterministic automaton over UTF-16 code units as tables: for each state, from the first one,
 * number 0, ascending and disjoint ranges of units and where they lead. Units that no range holds
 * are refused.
 */
final class StateTable {

  /** The state from which nothing is accepted. */
  static final int NOWHERE = -1;

  /** What is known of one state; equal rows are states that the rest need not tell apart. */
  private record Row(int kind, int[] cells) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && row.kind == kind && Arrays.equals(row.cells, cells);
    }

    @Override
    public int hashCode() {
      return 31 * kind + Arrays.hashCode(cells);
    }
  }

  /** For each state first unit, last unit and target of one range after the other. */
  private int[][] rows = new int[16][];

  private final BitSet accepting = new BitSet();
  private int size;

  int size() {
    return size;
  }

  boolean isAccepting(int state) {
    return accepting.get(state);
  }

  /** How many ranges lead on from a state. */
  int ranges(int state) {
    return rows[state].length / 3;
  }

  char first(int state, int range) {
    return (char) rows[state][3 * range];
  }

  char last(int state, int range) {
    return (char) rows[state][3 * range + 1];
  }

  int target(int state, int range) {
    return rows[state][3 * range + 2];
  }

  /** Adds a state from which nothing leads on yet. */
  int addState(boolean isAccepting) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size] = new int[0];
    accepting.set(size, isAccepting);
    return size++;
  }

  /** Says where the units lead; ranges are given in ascending order and do not overlap. */
  void connect(int from, int first, int last, int to) {
    int[] row = rows[from];
    int end = row.length;
    if (end > 0 && row[end - 1] == to && row[end - 2] == first - 1) {
      row[end - 2] = last;
      return;
    }
    int[] longer = Arrays.copyOf(row, end + 3);
    longer[end] = first;
    longer[end + 1] = last;
    longer[end + 2] = to;
    rows[from] = longer;
  }

  /** Whether nothing is accepted; only of a table without dead ends. */
  boolean isEmpty() {
    return size == 1 && !accepting.get(0);
  }

  boolean accepts(String text) {
    int state = 0;
    for (int i = 0; i < text.length() && state != NOWHERE; i++) {
      state = next(state, text.charAt(i));
    }
    return state != NOWHERE && isAccepting(state);
  }

  private int next(int state, char unit) {
    for (int i = 0; i < ranges(state) && first(state, i) <= unit; i++) {
      if (unit <= last(state, i)) {
        return target(state, i);
      }
    }
    return NOWHERE;
  }

  /** The same language, without states from which nothing is accepted. */
  StateTable withoutDeadEnds() {
    int[] shortest = new BackwardEdges(this).shortest();
    int[] numbers = new int[size];
    StateTable table = new StateTable();
    for (int state = 0; state < size; state++) {
      boolean isKept = state == 0 || shortest[state] != BackwardEdges.NEVER;
      numbers[state] = isKept ? table.addState(isAccepting(state)) : NOWHERE;
    }
    for (int state = 0; state < size; state++) {
      for (int i = 0; numbers[state] != NOWHERE && i < ranges(state); i++) {
        if (shortest[target(state, i)] != BackwardEdges.NEVER) {
          table.connect(numbers[state], first(state, i), last(state, i), numbers[target(state, i)]);
        }
      }
    }
    return table;
  }

  /** The same language with the fewest states (Moore's partition refinement). */
  StateTable minimized(Budget budget) {
    int[] kinds = lengths();
    int count;
    int finerCount = 0;
    do {
      budget.spend(1 + size / 4);
      count = finerCount;
      Map<Row, Integer> found = new HashMap<>();
      int[] finer = new int[size];
      for (int state = 0; state < size; state++) {
        Integer known = found.putIfAbsent(row(state, kinds), found.size());
        finer[state] = known == null ? found.size() - 1 : known;
      }
      kinds = finer;
      finerCount = found.size();
    } while (finerCount > count && finerCount < size);
    return finerCount == size ? this : merged(kinds, finerCount);
  }

  /** Numbers of states that differ where the lengths of what they accept differ. */
  private int[] lengths() {
    BackwardEdges edges = new BackwardEdges(this);
    int[] shortest = edges.shortest();
    int[] longest = edges.longest();
    Map<Row, Integer> found = new HashMap<>();
    int[] kinds = new int[size];
    for (int state = 0; state < size; state++) {
      Row row = new Row(isAccepting(state) ? 1 : 0, new int[] {shortest[state], longest[state]});
      Integer known = found.putIfAbsent(row, found.size());
      kinds[state] = known == null ? found.size() - 1 : known;
    }
    return kinds;
  }

  /** A state as it looks when only kinds of states are told apart. */
  private Row row(int state, int[] kinds) {
    int[] cells = new int[rows[state].length];
    int end = 0;
    for (int i = 0; i < ranges(state); i++) {
      int kind = kinds[target(state, i)];
      if (end > 0 && cells[end - 1] == kind && cells[end - 2] == first(state, i) - 1) {
        cells[end - 2] = last(state, i);
      } else {
        cells[end] = first(state, i);
        cells[end + 1] = last(state, i);
        cells[end + 2] = kind;
        end += 3;
      }
    }
    return new Row(kinds[state], Arrays.copyOf(cells, end));
  }

  private StateTable merged(int[] kinds, int count) {
    StateTable table = new StateTable();
    for (int state = 0; state < size; state++) {
      if (kinds[state] == table.size) {
        table.addState(isAccepting(state));
        table.rows[kinds[state]] = row(state, kinds).cells();
      }
    }
    if (table.size != count) {
      throw new IllegalStateException("kinds are not numbered in the order of states");
    }
    return table;
  }
}
