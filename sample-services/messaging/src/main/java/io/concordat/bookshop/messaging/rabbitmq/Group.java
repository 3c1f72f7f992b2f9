package io.concordat.bookshop.messaging.rabbitmq;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.PointToPointChannel;

/**
 * Those who share the messages of a channel: all consumers of a point-to-point channel, or those of
 * one subscriber.
 *
 * @param name part of the names of all that it has in RabbitMQ
 */
record Group(Channel channel, String name) {

  static Group of(Channel channel, String subscriber) {
    return new Group(
        channel,
        channel instanceof PointToPointChannel
            ? channel.name()
            : channel.name() + "." + subscriber);
  }

  /** The queue of a partition. */
  String queue(Partition partition) {
    return name + "." + partition.number();
  }

  /** The exchange over which members hear of each other; no channel has such a name. */
  String meeting() {
    return name + ":meeting";
  }

  /** The queue of what the member on a seat is to hear. */
  String mailbox(Seat seat) {
    return name + ":seat:" + seat.number();
  }
}
