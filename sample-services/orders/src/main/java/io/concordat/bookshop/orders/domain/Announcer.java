package io.concordat.bookshop.orders.domain;

/**
 * Tells others what has happened, as part of the transaction in which it happens: nothing is told
 * of what was rolled back.
 */
public interface Announcer {

  void placed(Order order);

  /** A paid order is to be packed and shipped. */
  void paid(Order order);

  /**
   * @param reason one of those that the contract lists
   */
  void cancelled(Order order, String reason);

  void shipped(Order order);
}
