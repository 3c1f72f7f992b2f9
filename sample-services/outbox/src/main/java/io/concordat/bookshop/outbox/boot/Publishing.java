package io.concordat.bookshop.outbox.boot;

import io.concordat.bookshop.outbox.Publisher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Publishes before the service takes requests, and until it has taken the last one. */
final class Publishing implements SmartLifecycle {

  private final @Nullable Publisher publisher;
  private volatile boolean isRunning;

  Publishing(@Nullable Publisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public void start() {
    isRunning = true;
    if (publisher != null) {
      publisher.start();
    }
  }

  @Override
  public void stop() {
    isRunning = false;
    if (publisher != null) {
      publisher.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
