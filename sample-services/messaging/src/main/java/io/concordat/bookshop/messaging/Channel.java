package io.concordat.bookshop.messaging;

/** Where messages go: who sends knows the channel, not who receives. */
public sealed interface Channel permits PointToPointChannel, PublishSubscribeChannel {

  /** Letters, digits, dots and hyphens, such as {@code fulfilment.commands}. */
  String name();
}
