package io.concordat.compare;

import io.concordat.model.MessageType;
import io.concordat.model.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a message reserves: numbers and names that old messages may still hold. */
final class ReservationComparison {

  private ReservationComparison() {}

  /** What was reserved and is not any more. */
  static Optional<Fact> compare(MessageType oldType, MessageType newType) {
    Reservation before = oldType.reserved();
    Reservation after = newType.reserved();
    List<String> taken = new ArrayList<>();
    for (Reservation.Range range : before.ranges()) {
      if (!isCovered(range, after)) {
        taken.add(
            range.first() == range.last()
                ? String.valueOf(range.first())
                : range.first() + "-" + range.last());
      }
    }
    before.names().stream()
        .filter(name -> !after.names().contains(name))
        .sorted()
        .forEach(taken::add);
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fact.of(
                    Change.RESERVATION_LIFTED,
                    oldType.node(),
                    newType.node(),
                    RpcWords.message(oldType))
                .says(String.join(", ", taken), ""));
  }

  /** Whether other ranges together hold all its numbers. */
  private static boolean isCovered(Reservation.Range range, Reservation reservation) {
    long at = range.first();
    boolean isMoving = true;
    while (at <= range.last() && isMoving) {
      isMoving = false;
      for (Reservation.Range other : reservation.ranges()) {
        if (other.first() <= at && at <= other.last()) {
          at = other.last() + 1;
          isMoving = true;
        }
      }
    }
    return at > range.last();
  }
}
