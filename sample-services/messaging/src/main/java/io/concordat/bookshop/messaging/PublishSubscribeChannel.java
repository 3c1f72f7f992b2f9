package io.concordat.bookshop.messaging;

/**
 * Each message is for every subscriber, and for one consumer of each.
 *
 * @param name such as {@code orders.events}
 */
public record PublishSubscribeChannel(String name) implements Channel {

  public PublishSubscribeChannel {
    ChannelName.check(name);
  }
}
