package io.concordat.report;

/**
 * Makes what a document says harmless to whoever shows it: characters that a terminal obeys, or
 * that turn the direction of what follows, are written out.
 */
final class Printable {

  private Printable() {}

  /** The text on one line. */
  static String line(String text) {
    return clean(text.strip().replaceAll("\\R\\s*", " "), false);
  }

  /** The text with its line breaks. */
  static String block(String text) {
    return clean(text.replaceAll("\\R", "\n"), true);
  }

  private static String clean(String text, boolean keepsLines) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isObeyed(c) && !(c == '\n' && keepsLines)) {
        out = out == null ? new StringBuilder(text.substring(0, i)) : out;
        out.append(c == '\t' ? "  " : "\\u%04x".formatted(c));
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out == null ? text : out.toString();
  }

  /** Controls, lone surrogates, line separators, and the marks that reorder text (UAX #9). */
  private static boolean isObeyed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || isMark(c);
    };
  }

  private static boolean isMark(int c) {
    return c == 0x200E || c == 0x200F || c == 0x061C;
  }
}
