package io.concordat.bookshop.orders.domain;

/** Whether the customer has paid. */
public enum Payment {
  /** The customer will be charged. */
  OPEN,
  PAID,
  REFUSED,
  /** The order was cancelled and the money goes back. */
  RETURNED
}
