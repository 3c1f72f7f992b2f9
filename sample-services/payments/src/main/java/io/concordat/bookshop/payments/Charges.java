package io.concordat.bookshop.payments;

import io.concordat.bookshop.payments.Charge.Refusal;
import io.concordat.bookshop.payments.Charge.State;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All payments: one for each order, however often it is asked for. They are kept in memory, as the
 * bank has them.
 */
@Component
final class Charges {

  /** Somebody who is told of each change of a payment. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Charges.class);

  private final Map<String, Charge> byOrder = new ConcurrentHashMap<>();
  private final Map<String, List<Consumer<Charge>>> watchers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService bank = Executors.newSingleThreadScheduledExecutor();
  private final PaymentsProperties properties;
  private final Clock clock;

  Charges(PaymentsProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Charges a customer, or says how it went when it was asked for before.
   *
   * @param refusal why it is refused whatever the amount; empty where nothing is against it
   * @throws IllegalArgumentException when the amount is not positive or the currency is none
   * @throws IllegalStateException when the order was asked for with another amount before
   */
  Charge authorise(String orderId, long amount, String currency, Optional<Refusal> refusal) {
    if (orderId.isEmpty() || amount <= 0 || !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "an order, a positive amount and a currency are needed, not \"%s\", %d %s"
              .formatted(orderId, amount, currency));
    }
    Charge charge =
        byOrder.computeIfAbsent(orderId, id -> decide(orderId, amount, currency, refusal));
    if (charge.amount() != amount || !charge.currency().equals(currency)) {
      throw new IllegalStateException(
          orderId + " was asked for with " + charge.amount() + " " + charge.currency());
    }
    return charge;
  }

  private Charge decide(String orderId, long amount, String currency, Optional<Refusal> given) {
    Optional<Refusal> refusal =
        given.or(
            () ->
                amount > properties.limit()
                    ? Optional.of(Refusal.LIMIT_EXCEEDED)
                    : Optional.empty());
    LOG.info("{} {}", orderId, refusal.isEmpty() ? "is authorised" : "is refused");
    if (refusal.isEmpty()) {
      var unused =
          bank.schedule(
              () -> capture(orderId), properties.captureAfter().toMillis(), TimeUnit.MILLISECONDS);
    }
    return new Charge(
        UUID.randomUUID().toString(),
        orderId,
        amount,
        currency,
        refusal.isPresent() ? State.REFUSED : State.AUTHORISED,
        refusal.orElse(null),
        Instant.now(clock));
  }

  private void capture(String orderId) {
    // Within the map's own lock, so that a new watcher hears of it exactly once.
    byOrder.computeIfPresent(
        orderId,
        (id, charge) -> {
          Charge captured = charge.captured(Instant.now(clock));
          watchers.getOrDefault(orderId, List.of()).forEach(watcher -> watcher.accept(captured));
          return captured;
        });
  }

  /**
   * Tells of a payment now and whenever it changes.
   *
   * @return empty when the order was never asked for
   */
  Optional<Watch> watch(String orderId, Consumer<Charge> watcher) {
    Charge found =
        byOrder.computeIfPresent(
            orderId,
            (id, charge) -> {
              watchers.computeIfAbsent(orderId, key -> new CopyOnWriteArrayList<>()).add(watcher);
              watcher.accept(charge);
              return charge;
            });
    return Optional.ofNullable(found)
        .map(charge -> () -> watchers.getOrDefault(orderId, List.of()).remove(watcher));
  }

  @PreDestroy
  void close() {
    bank.shutdownNow();
  }
}
