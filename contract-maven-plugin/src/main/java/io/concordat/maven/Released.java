package io.concordat.maven;

import java.util.Optional;

/**
 * What has been released of a specification.
 *
 * @param reference the words by which it is opened; empty if there is nothing yet
 * @param note why there is nothing
 * @param isDoubtful whether there may be something all the same
 */
record Released(Optional<String> reference, String note, boolean isDoubtful) {

  static Released at(String reference) {
    return new Released(Optional.of(reference), "", false);
  }

  /** There is no release: no client can break. */
  static Released nothing(String why) {
    return new Released(Optional.empty(), why, false);
  }

  /** There is no release to be seen, which is hard to believe. */
  static Released unlikely(String why) {
    return new Released(
        Optional.empty(),
        why
            + ". If there are releases, fetch their tags (git fetch --tags; on GitHub: fetch-depth: 0)",
        true);
  }

  /** There is a release, but this specification is not in it, or not there. */
  static Released missing(String why) {
    return new Released(
        Optional.empty(),
        why + ". If it is elsewhere in it, set <baselinePath> (contract.baselinePath)",
        true);
  }
}
