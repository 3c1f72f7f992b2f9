package io.concordat.bookshop.fulfilment;

import io.concordat.bookshop.fulfilment.Jobs.Due;
import io.concordat.bookshop.fulfilment.Jobs.State;
import io.concordat.bookshop.messaging.Tracing;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where books are packed and shipped, each in its time. */
@Component
class Warehouse {

  private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);

  private final Jobs jobs;
  private final ParcelPublisher publisher;
  private final FulfilmentProperties properties;
  private final TransactionTemplate transaction;
  private final Tracing tracing;
  private final Clock clock;

  Warehouse(
      Jobs jobs,
      ParcelPublisher publisher,
      FulfilmentProperties properties,
      TransactionTemplate transaction,
      Tracing tracing,
      Clock clock) {
    this.jobs = jobs;
    this.publisher = publisher;
    this.properties = properties;
    this.transaction = transaction;
    this.tracing = tracing;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 100)
  void work() {
    boolean isBusy = true;
    while (isBusy) {
      isBusy =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    Optional<Due> due = jobs.due(clock.instant());
                    due.ifPresent(d -> tracing.resume(d.job().trace(), () -> advance(d)));
                    return due.isPresent();
                  }));
    }
  }

  /** What happens to a job and what is told of it are one transaction. */
  private void advance(Due due) {
    Instant now = clock.instant();
    if (due.state() == State.SHIPPED) {
      jobs.change(due.job(), State.DELIVERED, now);
      publisher.delivered(due.job(), now);
      return;
    }
    Job shipped = due.job().ship(now);
    publisher.shipped(shipped);
    LOG.info("{} has left for {}", shipped.lastParcel().id(), shipped.country());
    if (shipped.toShip().isEmpty()) {
      jobs.change(shipped, State.SHIPPED, now.plus(properties.deliveryTime()));
    } else {
      jobs.change(shipped, State.PACKING, now.plus(properties.packingTime()));
    }
  }
}
