package io.concordat.bookshop.shop;

/** Something keeps the shop from running; the message says what, and what to do. */
final class ShopException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ShopException(String what) {
    super(what);
  }
}
