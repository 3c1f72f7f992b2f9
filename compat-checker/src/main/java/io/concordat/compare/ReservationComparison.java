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
    before.without(after).forEach(range -> taken.add(range.toString()));
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
}
