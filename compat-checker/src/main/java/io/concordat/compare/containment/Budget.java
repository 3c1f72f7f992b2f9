package io.concordat.compare.containment;

/** The work that one question may cost, in steps; it makes every answer come in bounded time. */
final class Budget {

  /** Thrown through the whole search: no part of it has a use for a partial answer. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final long limit;
  private long spent;

  Budget(long limit) {
    this.limit = limit;
  }

  /** Starts the next question. */
  void renew() {
    spent = 0;
  }

  /** What the question has cost so far. */
  long spent() {
    return spent;
  }

  /** Whether most of a budget has gone since so much was spent. */
  boolean isMostlySpentSince(long before) {
    return spent > limit && spent - before > limit / 2;
  }

  void spend() {
    spend(1);
  }

  void spend(long steps) {
    spent += steps;
    if (spent > limit) {
      throw new Exhausted("budget of " + limit + " steps spent");
    }
    if (spent >> 12 != (spent - steps) >> 12 && Thread.currentThread().isInterrupted()) {
      throw new Exhausted("interrupted");
    }
  }
}
