package io.concordat.compare.containment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Divisibility of decimal numbers, exact, and careful with exponents such as 1e999999999. */
final class Multiples {

  /** Beyond this many digits an exact quotient is not worth its memory. */
  private static final int MAX_DIGITS = 4_000;

  private Multiples() {}

  /** Whether the number is an integral multiple of the divisor, if that can be computed. */
  static Truth isMultiple(BigDecimal number, BigDecimal divisor) {
    if (number.signum() == 0) {
      return Truth.TRUE;
    }
    if (number.abs().compareTo(divisor.abs()) < 0) {
      return Truth.FALSE;
    }
    if (isHuge(number) || isHuge(divisor)) {
      return Truth.UNKNOWN;
    }
    return Truth.of(number.remainder(divisor).signum() == 0);
  }

  static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() > MAX_DIGITS;
  }

  /** The least positive number that is a multiple of both, if it can be computed. */
  static Optional<BigDecimal> leastCommon(BigDecimal first, BigDecimal second) {
    if (isHuge(first) || isHuge(second)) {
      return Optional.empty();
    }
    int scale = Math.max(Math.max(first.scale(), second.scale()), 0);
    BigInteger a = first.setScale(scale).unscaledValue();
    BigInteger b = second.setScale(scale).unscaledValue();
    BigInteger least = a.divide(a.gcd(b)).multiply(b);
    return Optional.of(new BigDecimal(least, scale).stripTrailingZeros());
  }
}
