package io.concordat.compare;

import java.util.Optional;

/**
 * Whether a client of one version fails against a provider of the other because of a difference.
 */
public sealed interface Verdict {

  /** It does not fail. */
  record Works() implements Verdict {}

  /**
   * It can fail.
   *
   * @param reason why it could not be proved, when the evidence is {@link Evidence#UNPROVED}; empty
   *     otherwise
   */
  record Fails(Failure kind, Evidence evidence, Optional<Witness> witness, String reason)
      implements Verdict {}

  static Verdict works() {
    return new Works();
  }

  /** A failure that follows from a structural fact. */
  static Verdict ruled(Failure failure) {
    return new Fails(failure, Evidence.RULED, Optional.empty(), "");
  }

  static Verdict proved(Failure failure, Optional<Witness> witness) {
    return new Fails(failure, Evidence.PROVED, witness, "");
  }

  static Verdict unproved(Failure failure, String reason) {
    return new Fails(failure, Evidence.UNPROVED, Optional.empty(), reason);
  }

  /** The failure, if there is one. */
  default Optional<Fails> failure() {
    return this instanceof Fails fails ? Optional.of(fails) : Optional.empty();
  }

  default boolean isFailure() {
    return this instanceof Fails;
  }
}
