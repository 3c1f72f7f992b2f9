package io.concordat.bookshop.orders.domain;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An amount in some currency.
 *
 * @param amount with two decimals, such as {@code 48.50}
 * @param currency ISO 4217
 */
public record Money(
    @Pattern(regexp = "(0|[1-9][0-9]*)[.][0-9]{2}") String amount,
    @Pattern(regexp = "[A-Z]{3}") String currency) {

  /** Euros and cents. */
  public static Money euros(String amount) {
    return new Money(amount, "EUR");
  }

  public Money times(int count) {
    return new Money(
        new BigDecimal(amount).multiply(BigDecimal.valueOf(count)).toPlainString(), currency);
  }

  /**
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other + " to " + this);
    }
    return new Money(
        new BigDecimal(amount).add(new BigDecimal(other.amount)).toPlainString(), currency);
  }

  /** In the smallest unit of the currency. */
  public long units() {
    return new BigDecimal(amount).movePointRight(2).longValueExact();
  }
}
