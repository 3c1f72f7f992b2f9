package io.concordat.bookshop.storefront.orders;

/** The order service does not answer, is not asked for the moment, or has enough to do. */
public final class OrdersUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private OrdersUnavailableException(Throwable why) {
    super("orders cannot be placed or read just now: " + why.getMessage(), why);
  }

  /** Keeps the first reason when there are several layers that fall back. */
  static OrdersUnavailableException because(Throwable why) {
    return why instanceof OrdersUnavailableException known
        ? known
        : new OrdersUnavailableException(why);
  }
}
