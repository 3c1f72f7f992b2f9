package io.concordat.bookshop.orders.domain;

import java.util.List;

/** What the customer is charged. */
public record Price(Money books, Money delivery, Money total) {

  static Price of(List<OrderLine> lines, Address shipTo) {
    Money books = lines.stream().map(OrderLine::price).reduce(Money::plus).orElseThrow();
    Money delivery = Money.euros(shipTo.country().equals("NL") ? "3.95" : "9.95");
    return new Price(books, delivery, books.plus(delivery));
  }
}
