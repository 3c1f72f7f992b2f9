package io.concordat.example;

import java.util.Optional;

/** What came of the wish for an example. */
public sealed interface Made<T> {

  /**
   * There is one.
   *
   * @param source where it is from
   */
  record Found<T>(T value, Source source) implements Made<T> {}

  /** There is none, and why. */
  record None<T>(String reason) implements Made<T> {}

  /** Where a value is from. */
  enum Source {
    /** The specification shows it. */
    SPECIFICATION,
    /** It was made up so that it looks real. */
    GENERATED,
    /** The containment engine found it where nothing that looks real is valid. */
    WITNESS
  }

  /** The value, if there is one. */
  default Optional<T> found() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }
}
