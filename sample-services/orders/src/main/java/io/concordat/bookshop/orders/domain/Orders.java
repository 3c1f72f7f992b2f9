package io.concordat.bookshop.orders.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** All orders. Changes belong to the transaction of the caller. */
public interface Orders {

  /**
   * @return false when the key or the id is taken
   */
  boolean add(UUID key, Order order);

  Optional<Order> find(String id);

  /**
   * Changes an order that nobody else changes meanwhile.
   *
   * @throws NoSuchOrderException when there is none
   */
  Order change(String id, UnaryOperator<Order> change);

  /** One page, newest first. */
  List<Order> list(OrderQuery query);

  /**
   * Some orders that wait for their payment, oldest first, none that another instance has at hand.
   */
  List<Order> unpaid(int limit);
}
