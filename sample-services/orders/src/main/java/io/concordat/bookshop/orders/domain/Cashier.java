package io.concordat.bookshop.orders.domain;

/** Charges customers. */
public interface Cashier {

  /** Whether an order was paid. */
  sealed interface Answer {

    record Paid() implements Answer {}

    /**
     * @param why in words
     */
    record Refused(String why) implements Answer {}
  }

  /**
   * Charges the customer; once, however often it is asked to.
   *
   * @throws UnavailableException when there is no answer in time
   */
  Answer charge(Order order);

  /** Nobody can say now whether the order is paid. */
  final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnavailableException(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
