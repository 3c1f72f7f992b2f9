package io.concordat.exchange;

/** A text that is not percent-encoded UTF-8. */
final class Undecodable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Undecodable() {
    super("is not percent-encoded UTF-8", null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
