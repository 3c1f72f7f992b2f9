package io.concordat.compare.containment;

import io.concordat.source.Json;
import io.concordat.source.Location;
import java.util.Optional;

/** Whether every value of one schema is a value of another: yes, no, or not known. */
public sealed interface Answer {

  /** Every value of the sender's schema is a value of the receiver's: there is a proof. */
  record Contained() implements Answer {}

  /**
   * Some value is not, and this is one.
   *
   * @param witness what the sender's schema accepts and the receiver's refuses, confirmed by an
   *     independent validator
   */
  record Escapes(Json witness) implements Answer {}

  /**
   * It could not be decided.
   *
   * @param reason the keyword or limit that stands in the way
   * @param location the place of that keyword, where it has one
   */
  record Unknown(String reason, Optional<Location> location) implements Answer {}
}
