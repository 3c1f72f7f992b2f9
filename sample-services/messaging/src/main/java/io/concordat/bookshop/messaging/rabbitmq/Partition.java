package io.concordat.bookshop.messaging.rabbitmq;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * One of the queues over which the messages of a channel are spread.
 *
 * @param number from 0
 */
record Partition(int number) {

  /** How many consumers of a subscriber can work at once. */
  static final int COUNT = 8;

  /** The one of a key; any, when there is none. */
  static Partition of(String key) {
    return new Partition(
        key.isEmpty()
            ? ThreadLocalRandom.current().nextInt(COUNT)
            : Math.floorMod(key.hashCode(), COUNT));
  }

  static List<Partition> all() {
    return IntStream.range(0, COUNT).mapToObj(Partition::new).toList();
  }

  String routingKey() {
    return Integer.toString(number);
  }
}
