package io.concordat.bookshop.messaging;

/**
 * Each message is for one consumer, however many of them compete for it.
 *
 * @param name such as {@code fulfilment.commands}
 */
public record PointToPointChannel(String name) implements Channel {

  public PointToPointChannel {
    ChannelName.check(name);
  }
}
