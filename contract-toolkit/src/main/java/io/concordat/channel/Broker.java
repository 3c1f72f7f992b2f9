package io.concordat.channel;

import java.util.function.Consumer;

/** A connection to a broker, which carries messages over channels. Used by several threads. */
public interface Broker extends AutoCloseable {

  /** What people call this kind of broker, in lower case. */
  String name();

  /** Where clients connect to the same broker. */
  String url();

  /**
   * Sends a message; the broker has it when this returns.
   *
   * @throws ChannelException when the broker does not take it
   */
  void send(Destination to, ChannelMessage message);

  /**
   * Takes messages from now on: of a point-to-point channel those that wait, too. A hole in the
   * address stands for any word of it.
   *
   * @param receiver is called by one thread at a time, and must not throw
   * @throws ChannelException when the broker does not have it
   */
  Subscription subscribe(Destination from, Consumer<ChannelMessage> receiver);

  /** Ends all subscriptions, and the broker itself where it was started for this connection. */
  @Override
  void close();
}
