package io.concordat.bookshop.quotes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who carries books, as its price list says.
 *
 * @param countries where it delivers, by ISO 3166-1
 * @param base price of a parcel, in euros
 * @param eachBook what each book in it costs, in euros
 * @param days until it is there
 * @param delay how long it thinks before it answers
 */
public record Carrier(
    String name,
    Set<String> countries,
    BigDecimal base,
    BigDecimal eachBook,
    int days,
    Duration delay) {

  /** The price in euros; empty where it does not deliver. */
  Optional<BigDecimal> price(String country, int books) {
    return countries.contains(country)
        ? Optional.of(base.add(eachBook.multiply(BigDecimal.valueOf(books))).setScale(2))
        : Optional.empty();
  }
}
