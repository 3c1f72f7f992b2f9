package io.concordat.compare.containment;

import io.concordat.source.Json;
import io.concordat.source.Location;
import java.util.Optional;

/** Whether a set of values has a member. */
sealed interface Outcome {

  Outcome EMPTY = new Empty();

  /** It has none. */
  record Empty() implements Outcome {}

  /** It has this one. */
  record Inhabited(Json value) implements Outcome {}

  /** It may have some, but none was found. */
  record Unknown(String reason, Optional<Location> location) implements Outcome {}

  static Outcome unknown(String reason) {
    return new Unknown(reason, Optional.empty());
  }

  default boolean isEmpty() {
    return this instanceof Empty;
  }

  default boolean isInhabited() {
    return this instanceof Inhabited;
  }
}
