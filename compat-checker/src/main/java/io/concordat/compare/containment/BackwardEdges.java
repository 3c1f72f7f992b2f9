package io.concordat.compare.containment;

import java.util.Arrays;

/** The transitions of an automaton from their targets' side: how long words from each state are. */
final class BackwardEdges {

  /** No word at all, or one of any length. */
  static final int NEVER = Integer.MAX_VALUE;

  private final StateTable table;
  private final int[] starts;
  private final int[] sources;

  BackwardEdges(StateTable table) {
    this.table = table;
    this.starts = new int[table.size() + 1];
    for (int state = 0; state < table.size(); state++) {
      for (int i = 0; i < table.ranges(state); i++) {
        starts[table.target(state, i) + 1]++;
      }
    }
    for (int state = 0; state < table.size(); state++) {
      starts[state + 1] += starts[state];
    }
    this.sources = new int[starts[table.size()]];
    int[] next = starts.clone();
    for (int state = 0; state < table.size(); state++) {
      for (int i = 0; i < table.ranges(state); i++) {
        sources[next[table.target(state, i)]++] = state;
      }
    }
  }

  /** The length of the shortest word that is accepted from each state; NEVER where none is. */
  int[] shortest() {
    int[] lengths = new int[table.size()];
    Arrays.fill(lengths, NEVER);
    int[] queue = new int[table.size()];
    int end = 0;
    for (int state = 0; state < table.size(); state++) {
      if (table.isAccepting(state)) {
        lengths[state] = 0;
        queue[end++] = state;
      }
    }
    for (int at = 0; at < end; at++) {
      for (int i = starts[queue[at]]; i < starts[queue[at] + 1]; i++) {
        if (lengths[sources[i]] == NEVER) {
          lengths[sources[i]] = lengths[queue[at]] + 1;
          queue[end++] = sources[i];
        }
      }
    }
    return lengths;
  }

  /** The length of the longest way from each state; NEVER where ways do not end. */
  int[] longest() {
    int[] lengths = new int[table.size()];
    Arrays.fill(lengths, NEVER);
    int[] open = new int[table.size()];
    int[] queue = new int[table.size()];
    int end = 0;
    for (int state = 0; state < table.size(); state++) {
      open[state] = table.ranges(state);
      if (open[state] == 0) {
        lengths[state] = 0;
        queue[end++] = state;
      }
    }
    for (int at = 0; at < end; at++) {
      for (int i = starts[queue[at]]; i < starts[queue[at] + 1]; i++) {
        // Targets are reached in ascending order of their lengths, so the last is the longest.
        if (--open[sources[i]] == 0) {
          lengths[sources[i]] = lengths[queue[at]] + 1;
          queue[end++] = sources[i];
        }
      }
    }
    return lengths;
  }
}
