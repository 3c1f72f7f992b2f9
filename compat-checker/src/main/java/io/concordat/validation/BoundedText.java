package io.concordat.validation;

import java.util.regex.Pattern;

/**
 * A text that may be looked at so many times and no more: some expressions take exponential time on
 * some texts, and neither can be chosen.
 */
final class BoundedText implements CharSequence {

  /** The looks, or the stack, are spent. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Exhausted() {
      super("a pattern takes too long on this text", null, false, false);
    }
  }

  /** What all texts of one validation may take together; each brings some by its length. */
  static final class Looks {

    /** Some tens of milliseconds. */
    private static final long FREE = 5_000_000;

    private static final int A_CHARACTER = 50;

    private long left;

    void renew() {
      left = FREE;
    }
  }

  private final String text;
  private final Looks looks;

  private BoundedText(String text, Looks looks) {
    this.text = text;
    this.looks = looks;
  }

  /** Whether the pattern matches somewhere in the text. */
  static boolean matches(Pattern pattern, String text, Looks looks) {
    looks.left += (long) Looks.A_CHARACTER * text.length();
    try {
      return pattern.matcher(new BoundedText(text, looks)).find();
    } catch (StackOverflowError e) {
      // Alternatives that repeat are matched by recursion.
      throw new Exhausted();
    }
  }

  @Override
  public char charAt(int index) {
    if (--looks.left < 0) {
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
