package io.concordat.bookshop.orders.rest;

/** The order is not in the version that the client knows. */
final class PreconditionFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PreconditionFailedException(String what) {
    super(what);
  }
}
