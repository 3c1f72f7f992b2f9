package io.concordat.bookshop.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** How much is published, and how long after it was written. */
final class PublisherMetrics {

  private final Counter published;
  private final Timer lag;

  PublisherMetrics(MeterRegistry meters) {
    this.published = meters.counter("outbox.published");
    this.lag = Timer.builder("outbox.lag").publishPercentiles(0.5, 0.99).register(meters);
  }

  void published(Instant writtenAt) {
    published.increment();
    Duration since = Duration.between(writtenAt, Instant.now());
    lag.record(since.isNegative() ? Duration.ZERO : since);
  }
}
