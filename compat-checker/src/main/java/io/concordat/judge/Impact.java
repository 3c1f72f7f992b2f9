package io.concordat.judge;

/** What a change means for those who use the API, from least to most (SemVer 2.0.0, items 6–8). */
public enum Impact {
  /** The documents say the same. */
  NONE,
  /** The documents differ, but no client can tell. */
  PATCH,
  /** A client of the new version can fail against a provider of the old one. */
  MINOR,
  /** A client of the old version can fail against a provider of the new one. */
  MAJOR;

  /** The greater of the two. */
  public Impact max(Impact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
