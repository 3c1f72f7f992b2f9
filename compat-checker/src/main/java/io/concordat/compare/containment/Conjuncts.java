package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The assertions that a value has to meet all at once, through references and conjunctions. */
final class Conjuncts {

  /** References and conjunctions are followed this far. */
  private static final int MAX_DEPTH = 6;

  private Conjuncts() {}

  /** Some assertions that a valid value meets, the nearest first; all but those too far away. */
  static List<Assertion> of(Schema schema) {
    List<Assertion> conjuncts = new ArrayList<>();
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Schema> level = List.of(schema);
    for (int depth = 0; depth <= MAX_DEPTH; depth++) {
      List<Schema> next = new ArrayList<>();
      for (Schema part : level) {
        // Read again and again, what many parts share would multiply at each level.
        if (seen.add(part)) {
          read(part, conjuncts, next);
        }
      }
      level = next;
    }
    return conjuncts;
  }

  private static void read(Schema schema, List<Assertion> conjuncts, List<Schema> next) {
    for (Assertion assertion : schema.assertions()) {
      if (assertion instanceof Assertion.Reference reference) {
        next.add(reference.target());
      } else if (assertion instanceof Assertion.AllOf all) {
        next.addAll(all.schemas());
      } else {
        conjuncts.add(assertion);
      }
    }
  }
}
