package io.concordat.compare;

import java.util.Optional;

/**
 * What vendor extensions and deprecation say about the element that a difference is about, as far
 * as a policy may care.
 *
 * @param isDeprecated whether the old version had deprecated it
 * @param sunset the text of the old version's {@code x-sunset}, a date; empty when there is none
 * @param stability the old version's {@code x-stability-level} of the operation; empty when unknown
 * @param isExtensible whether the list of values is declared as open by {@code x-extensible-enum},
 *     or that of a channel's messages by {@code x-extensible-messages}
 */
public record Traits(
    boolean isDeprecated,
    Optional<String> sunset,
    Optional<String> stability,
    boolean isExtensible) {

  /** Nothing of note. */
  public static final Traits NONE = new Traits(false, Optional.empty(), Optional.empty(), false);

  /** These traits for operations of another level; an empty one counts as unknown. */
  Traits withStability(Optional<String> level) {
    return new Traits(isDeprecated, sunset, level.filter(text -> !text.isEmpty()), isExtensible);
  }
}
