package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.Direction;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.model.PathTemplate;

/**
 * Messages that go one way over one channel, in both versions.
 *
 * @param operation how people name it: {@code receive orders.commands}
 * @param isReply whether the messages answer those of the operation
 * @param direction who sends
 * @param isRetained whether the channel keeps what the old version sent
 * @param isOpen whether the old version says that more messages will come ({@code
 *     x-extensible-messages} of the channel)
 */
record Traffic(
    String operation, boolean isReply, Direction direction, boolean isRetained, boolean isOpen) {

  static Traffic of(MessageOperation operation) {
    return new Traffic(
        name(operation),
        false,
        direction(operation.action()),
        Retention.isOf(operation),
        isOpen(operation.channel()));
  }

  /** What comes back: the other way. */
  Traffic reply() {
    return new Traffic(
        operation,
        true,
        direction == Direction.SENT ? Direction.RECEIVED : Direction.SENT,
        false,
        false);
  }

  static boolean isOpen(Channel channel) {
    return channel.node().isTrue("x-extensible-messages");
  }

  /** What goes here, in a few words. */
  String label() {
    return isReply ? "reply to " + operation : operation;
  }

  static Direction direction(Action action) {
    return action == Action.SEND ? Direction.SENT : Direction.RECEIVED;
  }

  /** How people name an operation. */
  static String name(MessageOperation operation) {
    return operation.action() + " " + name(operation.channel());
  }

  /** The address of a channel, else its name. */
  static String name(Channel channel) {
    return channel.address().orElse(channel.name());
  }

  /** What makes it the same channel: its address, whatever the names of its holes. */
  static String identity(Channel channel) {
    return channel
        .address()
        .map(address -> "address " + PathTemplate.of(address).shape())
        .orElse("name " + channel.name());
  }
}
