package io.concordat.bookshop.storefront.web;

import io.concordat.bookshop.storefront.catalogue.Book.Money;
import io.concordat.bookshop.storefront.orders.OrderSummary;

/** {@code Order} of the storefront's contract. */
record OrderView(String id, String status, Money total, String payment, boolean stale) {

  static OrderView of(OrderSummary order, String payment) {
    return new OrderView(
        order.id(),
        order.status(),
        new Money(order.amount(), order.currency()),
        payment,
        order.isStale());
  }
}
