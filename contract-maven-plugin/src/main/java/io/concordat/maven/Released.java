package io.concordat.maven;

import java.util.Optional;

/**
 * What has been released of a specification.
 *
 * @param reference the words by which it is opened; empty if there is nothing yet
 * @param note why there is nothing
 */
record Released(Optional<String> reference, String note) {

  static Released at(String reference) {
    return new Released(Optional.of(reference), "");
  }

  /** The first release: no client can break. */
  static Released nothing(String why) {
    return new Released(Optional.empty(), why);
  }
}
