package io.concordat.compare;

/** How strong the ground is on which a claim stands. */
public enum Evidence {
  /** The containment procedure decided it; a break comes with a witness. */
  PROVED,
  /** A structural fact that has a name in the catalogue. */
  RULED,
  /** The procedure could not decide it; it counts as a break and says why. */
  UNPROVED,
  /** Seen when both versions were run. */
  OBSERVED
}
