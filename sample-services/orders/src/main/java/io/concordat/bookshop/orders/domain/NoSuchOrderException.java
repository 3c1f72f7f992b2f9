package io.concordat.bookshop.orders.domain;

/** The customer has no such order. */
public final class NoSuchOrderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NoSuchOrderException(String id) {
    super("there is no order " + id);
  }
}
