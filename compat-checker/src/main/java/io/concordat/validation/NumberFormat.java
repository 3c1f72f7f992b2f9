package io.concordat.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code format} of numbers: whole ones within bounds (OpenAPI Format Registry).
 *
 * @param min the least
 * @param max the greatest
 */
public record NumberFormat(BigInteger min, BigInteger max) {

  private static final Map<String, NumberFormat> BY_NAME =
      Map.of(
          "int8", signed(8),
          "int16", signed(16),
          "int32", signed(32),
          "int64", signed(64),
          "uint8", unsigned(8),
          "uint16", unsigned(16),
          "uint32", unsigned(32),
          "uint64", unsigned(64));

  /** The format of this name, if it constrains numbers. */
  public static Optional<NumberFormat> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static NumberFormat signed(int bits) {
    BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
    return new NumberFormat(limit.negate(), limit.subtract(BigInteger.ONE));
  }

  private static NumberFormat unsigned(int bits) {
    return new NumberFormat(
        BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  /** Whether the number is one of them. */
  public boolean includes(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(new BigDecimal(min)) >= 0
        && number.compareTo(new BigDecimal(max)) <= 0;
  }
}
