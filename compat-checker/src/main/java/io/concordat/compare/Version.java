package io.concordat.compare;

import java.util.Locale;

/** Which of the two versions that are compared. */
public enum Version {
  OLD,
  NEW;

  /** The version on the other side. */
  public Version other() {
    return this == OLD ? NEW : OLD;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
