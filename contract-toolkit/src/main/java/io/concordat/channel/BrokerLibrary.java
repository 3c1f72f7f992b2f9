package io.concordat.channel;

/**
 * A kind of broker, found by {@link java.util.ServiceLoader}. Neither this class nor its signatures
 * need the broker's library: only what its methods call does.
 */
public interface BrokerLibrary {

  /** What people call the broker, in lower case. */
  String name();

  /** The Maven artifact that must be on the class path. */
  String artifact();

  /**
   * Connects to a broker that runs.
   *
   * @throws ChannelException when it does not
   */
  Broker connect(String url);

  /**
   * Starts a broker of its own in this process and connects to it.
   *
   * @param port on which others connect to it; 0 for any that is free
   * @throws ChannelException when this kind of broker cannot, or the port is taken
   */
  Broker start(int port);
}
