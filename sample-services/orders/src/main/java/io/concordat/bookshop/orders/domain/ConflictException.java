package io.concordat.bookshop.orders.domain;

/** What was asked for does not go with what has happened. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String kind;

  private ConflictException(String kind, String what) {
    super(what);
    this.kind = kind;
  }

  static ConflictException tooLate(Order order) {
    return new ConflictException(
        "already-" + order.status().text(), order.id() + " is " + order.status().text());
  }

  /** The idempotency key was used for another order. */
  public static ConflictException otherOrder(String id) {
    return new ConflictException(
        "key-used", "this key was used for " + id + ", which is different");
  }

  /** The kind of conflict, in kebab-case. */
  public String kind() {
    return kind;
  }
}
