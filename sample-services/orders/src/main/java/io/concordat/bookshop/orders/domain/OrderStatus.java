package io.concordat.bookshop.orders.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** How far an order has come. */
public enum OrderStatus {
  PLACED,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /** As the API writes it: {@code partially-shipped}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is no such status
   */
  public static OrderStatus of(String text) {
    return Stream.of(values())
        .filter(status -> status.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no order status"));
  }

  /** Whether the books may still be kept from leaving. */
  public boolean isCancellable() {
    return this == PLACED;
  }

  public boolean isFinal() {
    return this == DELIVERED || this == CANCELLED;
  }
}
