package io.concordat.bookshop.messaging;

/** What is done with a message. */
@FunctionalInterface
public interface MessageListener {

  /**
   * Returns when it is done with the message for good: only then does the broker forget it. The
   * same message may come again.
   */
  void receive(Message message);
}
