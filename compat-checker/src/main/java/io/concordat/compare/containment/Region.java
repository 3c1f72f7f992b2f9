package io.concordat.compare.containment;

import java.util.Optional;
import java.util.Set;

/**
 * A set of property names.
 *
 * @param only the one name, where there is only one
 * @param pattern a regular expression that all match, where there is one
 * @param exceptNames names that are outside
 * @param exceptPatterns regular expressions whose matches are outside
 */
record Region(
    Optional<String> only,
    Optional<String> pattern,
    Set<String> exceptNames,
    Set<String> exceptPatterns) {

  static Region of(String name) {
    return new Region(Optional.of(name), Optional.empty(), Set.of(), Set.of());
  }

  static Region matching(String pattern) {
    return new Region(Optional.empty(), Optional.of(pattern), Set.of(), Set.of());
  }

  static Region outside(Set<String> names, Set<String> patterns) {
    return new Region(Optional.empty(), Optional.empty(), names, patterns);
  }
}
