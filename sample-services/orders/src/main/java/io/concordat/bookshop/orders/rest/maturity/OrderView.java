package io.concordat.bookshop.orders.rest.maturity;

import io.concordat.bookshop.orders.domain.Money;
import io.concordat.bookshop.orders.domain.Order;

/** The same few facts at each level: they differ in how one gets there and on from there. */
record OrderView(String id, String status, Money total) {

  static OrderView of(Order order) {
    return new OrderView(order.id(), order.status().text(), order.price().total());
  }
}
