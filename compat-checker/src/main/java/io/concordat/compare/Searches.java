package io.concordat.compare;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * For which facts a witness is still looked for. One is enough as a proof; a few more operations
 * are tried for one that is easier to read.
 */
final class Searches {

  private static final int ENOUGH = 3;
  private static final int READABLE = 400;

  private final Map<Local, Integer> found = new IdentityHashMap<>();

  void note(Local fact, Witness witness) {
    found.merge(fact, witness.text().length() <= READABLE ? ENOUGH : 1, Integer::sum);
  }

  /** Whether there is a witness, and another would hardly be better. */
  boolean isOver(Local fact) {
    return found.getOrDefault(fact, 0) >= ENOUGH;
  }
}
