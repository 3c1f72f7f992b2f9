package io.concordat.channel;

/** Takes messages from a channel until it is closed. */
public interface Subscription extends AutoCloseable {

  /** No message is handed over after this has returned. */
  @Override
  void close();
}
