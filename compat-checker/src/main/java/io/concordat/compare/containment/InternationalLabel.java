package io.concordat.compare.containment;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One label of an internationalised host name: the contextual rules of IDNA 2008 (RFC 5892 appendix
 * A) and the letters, digits and marks that are valid beyond doubt.
 */
final class InternationalLabel {

  private static final Set<Integer> DISALLOWED =
      Set.of(0x0640, 0x07FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B);

  /** Valid although they are no letters (RFC 5892 §2.6). */
  private static final Set<Integer> EXCEPTIONS = Set.of(0x06FD, 0x06FE, 0x0F0B, 0x3007);

  private static final Set<Integer> VIRAMAS =
      Set.of(
          0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D4D, 0x0DCA, 0x0E3A,
          0x0F84, 0x1039, 0x17D2);

  private final int[] label;

  private InternationalLabel(String label) {
    this.label = label.codePoints().toArray();
  }

  static Truth test(String text) {
    if (text.isEmpty() || text.startsWith("-") || text.endsWith("-") || text.startsWith("--", 2)) {
      return Truth.FALSE;
    }
    return new InternationalLabel(text).test();
  }

  private Truth test() {
    Truth truth = Truth.of(!isMark(label[0]));
    for (int i = 0; i < label.length && !truth.isFalse(); i++) {
      truth = truth.and(test(i));
    }
    return truth;
  }

  private Truth test(int i) {
    int c = label[i];
    if (DISALLOWED.contains(c) || EXCEPTIONS.contains(c)) {
      return Truth.of(EXCEPTIONS.contains(c));
    }
    return switch (c) {
      case 0x00B7 -> Truth.of(at(i - 1) == 'l' && at(i + 1) == 'l');
      case 0x0375 -> isScript(i + 1, UnicodeScript.GREEK);
      case 0x05F3, 0x05F4 -> isScript(i - 1, UnicodeScript.HEBREW);
      case 0x30FB -> Truth.of(any(InternationalLabel::isJapanese));
      case 0x200D -> Truth.of(VIRAMAS.contains(at(i - 1)));
      // A joiner may also stand between letters that join, which needs their tables.
      case 0x200C -> VIRAMAS.contains(at(i - 1)) ? Truth.TRUE : Truth.UNKNOWN;
      default -> testOrdinary(c);
    };
  }

  private Truth testOrdinary(int c) {
    if (c >= 0x0660 && c <= 0x0669) {
      return Truth.of(!any(other -> other >= 0x06F0 && other <= 0x06F9));
    }
    if (c >= 0x06F0 && c <= 0x06F9) {
      return Truth.of(!any(other -> other >= 0x0660 && other <= 0x0669));
    }
    boolean isPlain = c == '-' || Character.isLetterOrDigit(c) || isMark(c);
    return isPlain && Character.toLowerCase(c) == c || c < 128 && isPlain
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  private int at(int i) {
    return i >= 0 && i < label.length ? label[i] : -1;
  }

  private Truth isScript(int i, UnicodeScript script) {
    return Truth.of(at(i) >= 0 && UnicodeScript.of(at(i)) == script);
  }

  private boolean any(IntPredicate test) {
    for (int c : label) {
      if (test.test(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJapanese(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return c != 0x30FB
        && (script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HAN);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
