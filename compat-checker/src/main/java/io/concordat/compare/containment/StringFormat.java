package io.concordat.compare.containment;

import java.util.List;

/**
 * A {@code format} of strings, by what is known of its language.
 *
 * @param name as schemas write it
 * @param upper a regular expression that all its strings match
 * @param lower a regular expression that only its strings match
 * @param samples readable strings that are of the format
 */
record StringFormat(String name, String upper, String lower, List<String> samples) {

  private static final String EVERYTHING = "";
  private static final String NOTHING = "[]";

  static StringFormat of(String name) {
    return switch (name) {
      case "password", "binary", "float", "double" ->
          new StringFormat(name, EVERYTHING, EVERYTHING, List.of());
      default -> new StringFormat(name, EVERYTHING, NOTHING, List.of());
    };
  }

  Truth test(String text) {
    return lower.equals(EVERYTHING) ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether it is known which strings are of the format. */
  boolean isExact() {
    return upper.equals(lower);
  }

  /** Whether the JSON Schema specification defines it. */
  boolean isStandard() {
    return false;
  }

  boolean isEverything() {
    return lower.equals(EVERYTHING);
  }
}
