package io.concordat.report;

/** Text inside HTML and XML. */
final class Markup {

  private Markup() {}

  /** The text as content or attribute; what XML 1.0 (§2.2) cannot hold is written out before. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String printable = Printable.block(text);
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A sentence with code in backticks, as HTML. */
  static String sentence(String text) {
    return CodeSpans.render(
        Printable.line(text), Markup::escape, code -> "<code>" + escape(code) + "</code>");
  }
}
