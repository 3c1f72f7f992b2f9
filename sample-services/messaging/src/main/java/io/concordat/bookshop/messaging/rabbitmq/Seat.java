package io.concordat.bookshop.messaging.rabbitmq;

/**
 * The place of a member at the table of its group. Partitions lie around the table, and each is for
 * the member that sits nearest before it: so the share of each follows from the seats alone, and
 * nobody need know who else is there.
 *
 * @param number from 0, the lowest that was free
 */
record Seat(int number) {

  private static final int BITS = Integer.numberOfTrailingZeros(Partition.COUNT);

  /** How far away a partition lies: the nearer member is to have it. No two seats are as near. */
  int distance(Partition partition) {
    if (number >= Partition.COUNT) {
      return number;
    }
    // Reversed bits halve the largest gap with each seat: 0, 4, 2, 6, 1, 5, 3, 7.
    int place = Integer.reverse(number) >>> (Integer.SIZE - BITS);
    return Math.floorMod(partition.number() - place, Partition.COUNT);
  }
}
