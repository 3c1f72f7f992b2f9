package io.concordat.bookshop.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment, whatever the version of the API in which it is said.
 *
 * @param amount in the smallest unit of the currency
 * @param refusal why not; absent unless refused
 */
record Charge(
    String id,
    String orderId,
    long amount,
    String currency,
    State state,
    @Nullable Refusal refusal,
    Instant changedAt) {

  enum State {
    AUTHORISED,
    CAPTURED,
    REFUSED;

    boolean isFinal() {
      return this != AUTHORISED;
    }
  }

  enum Refusal {
    LIMIT_EXCEEDED("the amount is above the limit"),
    METHOD_UNAVAILABLE("this method of payment is not to be had");

    private final String words;

    Refusal(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Charge captured(Instant now) {
    return new Charge(id, orderId, amount, currency, State.CAPTURED, null, now);
  }
}
