package io.concordat.compare.containment;

/** A conjunction of facts about values of one kind. */
sealed interface Clause permits NumberClause, StringClause, ArrayClause, ObjectClause {

  /** The clause that says nothing. */
  static Clause about(Kind kind, Courtesy courtesy) {
    return switch (kind) {
      case NUMBER -> new NumberClause();
      case STRING -> new StringClause();
      case ARRAY -> new ArrayClause(courtesy);
      case OBJECT -> new ObjectClause(courtesy);
    };
  }

  /** Adds a fact; false when it is plain that nothing satisfies it together with the others. */
  boolean add(Fact fact);

  /** Whether it is quickly seen that nothing satisfies the fact together with the others. */
  default boolean refutes(Fact fact, Solver solver) {
    return false;
  }

  /** Whether {@link #refutes} sees what there is to see about the fact. */
  default boolean isSeenThrough(Fact fact) {
    return false;
  }

  /** Whether it is plain that the fact follows from the others. */
  default boolean implies(Fact fact, Solver solver) {
    return false;
  }

  /** A clause of the same facts, to which others may be added. */
  Clause copy();

  /** A value that satisfies all facts. */
  Outcome solve(Solver solver);
}
