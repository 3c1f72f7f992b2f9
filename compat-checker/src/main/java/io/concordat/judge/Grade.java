package io.concordat.judge;

import io.concordat.compare.Evidence;
import io.concordat.compare.Failure;
import io.concordat.compare.Verdict;
import io.concordat.compare.Witness;
import java.util.Optional;

/**
 * The weight of a difference and the ground for it.
 *
 * @param reason why it is unproved; empty otherwise
 */
record Grade(
    Impact impact,
    Evidence evidence,
    Optional<Failure> failure,
    Optional<Witness> witness,
    String reason) {

  /** No client fails. */
  static final Grade HARMLESS =
      new Grade(Impact.PATCH, Evidence.RULED, Optional.empty(), Optional.empty(), "");

  /** The one question, asked twice: does the old client fail, and if not, does the new one? */
  static Grade of(Verdict oldClient, Verdict newClient) {
    return oldClient
        .failure()
        .map(fails -> of(Impact.MAJOR, fails))
        .or(() -> newClient.failure().map(fails -> of(Impact.MINOR, fails)))
        .orElse(HARMLESS);
  }

  private static Grade of(Impact impact, Verdict.Fails fails) {
    return new Grade(
        impact,
        fails.evidence(),
        Optional.of(fails.kind()),
        fails.witness(),
        fails.evidence() == Evidence.UNPROVED ? fails.reason() : "");
  }

  /** The same ground, weighed differently. */
  Grade as(Impact other) {
    return new Grade(other, evidence, failure, witness, reason);
  }

  /** At most this weight. */
  Grade atMost(Impact limit) {
    return impact.compareTo(limit) > 0 ? as(limit) : this;
  }

  /** At least this weight. */
  Grade atLeast(Impact limit) {
    return impact.compareTo(limit) < 0 ? as(limit) : this;
  }
}
