package io.concordat.source;

/** Which numbers are small enough to calculate with, exactly and in no time. */
final class Numbers {

  /** Doubles need 309 digits before the point; nobody needs more than a few times that. */
  static final int DIGITS = 1_000;

  private static final int HARMLESS = 18;

  private Numbers() {}

  /** Whether a JSON number has no more than {@link #DIGITS} digits when it is written out. */
  static boolean isReasonable(String number) {
    if (number.length() > DIGITS) {
      return false;
    }
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (exponent < 0) {
      return true;
    }
    String power = number.substring(exponent + 1);
    return power.length() <= HARMLESS && Math.abs(Long.parseLong(power)) + exponent <= DIGITS;
  }
}
