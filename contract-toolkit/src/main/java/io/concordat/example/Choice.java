package io.concordat.example;

import java.util.Optional;

/**
 * Which of the possible examples is wanted (the {@code Prefer} header of stubs has the same words).
 *
 * @param example the name of one of the specification; empty for any
 * @param isDynamic whether it is made up anew each time, whatever the specification shows
 */
public record Choice(Optional<String> example, boolean isDynamic) {

  /** The specification's own example, else one that is always the same. */
  public static final Choice STABLE = new Choice(Optional.empty(), false);

  /** A new one each time. */
  public static final Choice DYNAMIC = new Choice(Optional.empty(), true);

  public static Choice named(String example) {
    return new Choice(Optional.of(example), false);
  }
}
