package io.concordat.bookshop.storefront.orders;

/**
 * What the storefront shows of an order.
 *
 * @param status as the order service calls it
 * @param amount of the total
 * @param isStale whether it is what was known before the order service went away
 */
public record OrderSummary(
    String id, String status, String amount, String currency, boolean isStale) {

  OrderSummary stale() {
    return new OrderSummary(id, status, amount, currency, true);
  }
}
