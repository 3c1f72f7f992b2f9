package io.concordat.report;

/** Text inside GitHub-flavoured Markdown. */
final class MarkdownText {

  /** Breaks mentions, references to issues and automatic links, and is not seen. */
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  /** Begins something inside of a line; the rest of ASCII's punctuation does not. */
  private static final String SPECIAL = "\\`*_[]<>&|~$";

  private MarkdownText() {}

  /** A sentence with code in backticks. */
  static String sentence(String text) {
    return CodeSpans.render(Printable.line(text), MarkdownText::prose, MarkdownText::span);
  }

  /** The same as HTML, where Markdown is not read; mentions are. */
  static String summary(String text) {
    return CodeSpans.render(
        Printable.line(text),
        prose -> Markup.escape(unlinked(prose)).replace("`", "&#96;"),
        code -> "<code>" + Markup.escape(code) + "</code>");
  }

  /** A piece of code on one line. */
  static String code(String text) {
    String line = Printable.line(text);
    return line.isEmpty() ? "" : span(line);
  }

  /** Several lines of code. */
  static String block(String language, String text) {
    String content = Printable.block(text).strip();
    String fence = "`".repeat(Math.max(3, longestRun(content) + 1));
    return fence + language + "\n" + content + "\n" + fence + "\n";
  }

  private static String span(String code) {
    String fence = "`".repeat(longestRun(code) + 1);
    String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
    return fence + pad + code + pad + fence;
  }

  private static String prose(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || i == 0 && "-+=#".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return unlinked(out.toString());
  }

  private static String unlinked(String text) {
    return text.replaceAll("(?<=[@#])|(?=://)|(?<=www)(?=\\.)", ZERO_WIDTH_SPACE);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
