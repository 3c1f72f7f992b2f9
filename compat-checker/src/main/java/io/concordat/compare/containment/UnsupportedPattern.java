package io.concordat.compare.containment;

/** A regular expression is outside of what automata can say, or its automaton is too large. */
final class UnsupportedPattern extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what the construct that is not supported
   */
  UnsupportedPattern(String what) {
    super(what, null, false, false);
  }

  /** The construct that is not supported. */
  String what() {
    return String.valueOf(getMessage());
  }
}
