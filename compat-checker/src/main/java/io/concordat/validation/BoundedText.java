package io.concordat.validation;

/**
 * A text that may be looked at so many times and no more: some expressions take exponential time on
 * some texts, and neither can be chosen.
 */
final class BoundedText implements CharSequence {

  /** Some tens of milliseconds. */
  private static final int LOOKS = 5_000_000;

  /** The looks are spent. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Exhausted() {
      super("a pattern takes too long on this text", null, false, false);
    }
  }

  private final String text;
  private int looks = LOOKS;

  BoundedText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (--looks < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
