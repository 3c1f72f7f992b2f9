package io.concordat.judge;

/** Which lists of values in responses may grow without breaking those who read them. */
public enum Enums {
  /** None: whoever reads a list expects what is in it. */
  CLOSED,
  /** Those that {@code x-extensible-enum} declares as open. */
  EXTENSIBLE,
  /** All of them: every client has been told to expect values that it does not know. */
  OPEN
}
