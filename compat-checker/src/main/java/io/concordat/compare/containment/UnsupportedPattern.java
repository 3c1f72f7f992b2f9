package io.concordat.compare.containment;

/** A regular expression is outside of what automata can say, or its automaton is too large. */
final class UnsupportedPattern extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean isSyntaxError;

  /**
   * @param what the construct that is not supported
   */
  UnsupportedPattern(String what) {
    this(what, false);
  }

  private UnsupportedPattern(String what, boolean isSyntaxError) {
    super(what, null, false, false);
    this.isSyntaxError = isSyntaxError;
  }

  /** The text is no regular expression at all. */
  static UnsupportedPattern malformed(String what) {
    return new UnsupportedPattern(what, true);
  }

  /** Whether the text is no regular expression at all. */
  boolean isSyntaxError() {
    return isSyntaxError;
  }

  /** The construct that is not supported. */
  String what() {
    return String.valueOf(getMessage());
  }
}
