package io.concordat.bookshop.orders.payments;

import io.concordat.bookshop.orders.domain.Cashier;
import io.concordat.bookshop.orders.domain.Ordering;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes after the response what {@code POST /v2/orders} has begun: charges the customers of
 * orders that wait for it, and tries again while payments are away.
 */
@Component
final class Charging {

  private static final Logger LOG = LoggerFactory.getLogger(Charging.class);
  private static final int AT_ONCE = 20;

  private final Ordering ordering;

  Charging(Ordering ordering) {
    this.ordering = ordering;
  }

  @Scheduled(fixedDelayString = "${orders.charge-delay:PT0.2S}", timeUnit = TimeUnit.MILLISECONDS)
  void charge() {
    try {
      while (ordering.chargeSome(AT_ONCE)) {
        LOG.debug("charged some; looking for more");
      }
    } catch (Cashier.UnavailableException e) {
      LOG.warn("payments are away, orders wait: {}", e.getMessage());
    }
  }
}
