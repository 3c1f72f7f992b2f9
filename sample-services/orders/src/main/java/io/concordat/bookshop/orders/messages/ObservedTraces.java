package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Tracing;
import io.concordat.bookshop.orders.domain.Traces;
import org.springframework.stereotype.Component;

/** The same traces as those of messages. */
@Component
final class ObservedTraces implements Traces {

  private final Tracing tracing;

  ObservedTraces(Tracing tracing) {
    this.tracing = tracing;
  }

  @Override
  public String current() {
    return tracing.current();
  }

  @Override
  public void resume(String trace, Runnable work) {
    tracing.resume(trace, work);
  }
}
