package io.concordat.bookshop.outbox;

/** Takes messages from the outbox to the broker, from start to stop. */
public interface Publisher {

  void start();

  /** Ends after the batch at hand. */
  void stop();
}
