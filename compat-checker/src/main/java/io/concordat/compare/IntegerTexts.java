package io.concordat.compare;

import java.math.BigInteger;

/** Regular expressions of the texts in which integers within bounds are written. */
final class IntegerTexts {

  private static final String POSITIVE = "[1-9][0-9]*";

  private IntegerTexts() {}

  /** The integers that are this or greater. */
  static String atLeast(BigInteger least) {
    return switch (least.signum()) {
      case 1 -> "^(?:" + positiveFrom(least.toString()) + ")$";
      case 0 -> "^(?:0|" + POSITIVE + ")$";
      default -> "^(?:-(?:" + positiveTo(least.negate().toString()) + ")|0|" + POSITIVE + ")$";
    };
  }

  /** The integers that are this or less. */
  static String atMost(BigInteger most) {
    return switch (most.signum()) {
      case -1 -> "^-(?:" + positiveFrom(most.negate().toString()) + ")$";
      case 0 -> "^(?:-" + POSITIVE + "|0)$";
      default -> "^(?:-" + POSITIVE + "|0|" + positiveTo(most.toString()) + ")$";
    };
  }

  private static String positiveFrom(String least) {
    StringBuilder regex = new StringBuilder(least);
    for (int i = 0; i < least.length(); i++) {
      addDigits(regex, least, i, (char) (least.charAt(i) + 1), '9');
    }
    return regex.append("|[1-9][0-9]{").append(least.length()).append(",}").toString();
  }

  private static String positiveTo(String most) {
    StringBuilder regex = new StringBuilder(most);
    for (int i = 0; i < most.length(); i++) {
      addDigits(regex, most, i, i == 0 ? '1' : '0', (char) (most.charAt(i) - 1));
    }
    if (most.length() > 1) {
      regex.append("|[1-9][0-9]{0,").append(most.length() - 2).append('}');
    }
    return regex.toString();
  }

  /** The numbers of as many digits that are the same before this digit and differ in it. */
  private static void addDigits(StringBuilder regex, String digits, int i, char from, char to) {
    if (from <= to) {
      regex.append('|').append(digits, 0, i);
      regex.append('[').append(from).append('-').append(to).append(']');
      regex.append("[0-9]{").append(digits.length() - i - 1).append('}');
    }
  }
}
