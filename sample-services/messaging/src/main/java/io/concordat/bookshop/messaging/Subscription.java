package io.concordat.bookshop.messaging;

/** Somebody who listens. */
public interface Subscription extends AutoCloseable {

  /** Ends after the message at hand; the broker keeps the others. */
  @Override
  void close();
}
