package io.concordat.compare.containment;

/** Where the units lead from one state of an automaton, read in ascending order. */
final class Transitions {

  private final StateTable table;
  private final int state;
  private final int ranges;
  private int range;

  /**
   * @param state may be {@link StateTable#NOWHERE}, from which every unit leads nowhere
   */
  Transitions(StateTable table, int state) {
    this.table = table;
    this.state = state;
    this.ranges = state == StateTable.NOWHERE ? 0 : table.ranges(state);
  }

  /** Where the unit leads. */
  int moveTo(int unit) {
    while (range < ranges && table.last(state, range) < unit) {
      range++;
    }
    return isInside(unit) ? table.target(state, range) : StateTable.NOWHERE;
  }

  private boolean isInside(int unit) {
    return range < ranges && table.first(state, range) <= unit;
  }

  /** The last unit that leads where this one does. */
  int last(int unit) {
    if (range == ranges) {
      return Character.MAX_VALUE;
    }
    return isInside(unit) ? table.last(state, range) : table.first(state, range) - 1;
  }
}
