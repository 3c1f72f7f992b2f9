package io.concordat.bookshop.orders.domain;

/** The order makes sense but cannot be fulfilled. */
public final class RefusedOrderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String kind;

  private RefusedOrderException(String kind, String what) {
    super(what);
    this.kind = kind;
  }

  static RefusedOrderException unknownBook(String isbn) {
    return new RefusedOrderException("unknown-book", "the catalogue has no " + isbn);
  }

  static RefusedOrderException notForSale(Book book) {
    return new RefusedOrderException("out-of-print", book.title() + " is not for sale any more");
  }

  static RefusedOrderException notPaid(String why) {
    return new RefusedOrderException("not-paid", why);
  }

  /** The kind of refusal, in kebab-case. */
  public String kind() {
    return kind;
  }
}
