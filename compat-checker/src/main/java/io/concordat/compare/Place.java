package io.concordat.compare;

import org.jspecify.annotations.Nullable;

/**
 * A place in a message in words. Kept as a chain, because most places that are passed have nothing
 * to say.
 *
 * @param before what leads to it; null for the beginning
 * @param label what is added to it: words at the beginning, then {@code .name} or {@code []}
 * @param isQuoted whether the beginning stands in quotes already
 */
record Place(@Nullable Place before, String label, boolean isQuoted) {

  /** The beginning in words, such as {@code request body}. */
  static Place of(String words) {
    return words.endsWith("`")
        ? new Place(null, words.substring(0, words.length() - 1), true)
        : new Place(null, words, false);
  }

  /** A component by its name. */
  static Place ofComponent(String name) {
    return new Place(null, "`" + name, true);
  }

  /** A place below this one. */
  Place then(String next) {
    return next.isEmpty() ? this : new Place(this, next, isQuoted);
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    Place at = this;
    for (; at.before != null; at = at.before) {
      path.insert(0, at.label);
    }
    if (path.length() == 0) {
      return at.isQuoted ? at.label + "`" : at.label;
    }
    if (at.isQuoted) {
      return at.label + path + "`";
    }
    return at.label + " `" + (path.charAt(0) == '.' ? path.substring(1) : path) + "`";
  }
}
