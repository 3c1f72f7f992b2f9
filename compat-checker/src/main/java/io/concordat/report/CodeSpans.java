package io.concordat.report;

import java.util.function.UnaryOperator;

/** Sentences in which code stands between backticks, as in the messages of rules. */
final class CodeSpans {

  private CodeSpans() {}

  /**
   * Writes a sentence in another markup.
   *
   * @param prose writes what stands outside; a backtick without a partner is part of it
   * @param code writes what stands between backticks, which is never empty
   */
  static String render(String text, UnaryOperator<String> prose, UnaryOperator<String> code) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int start = text.indexOf('`', at);
      int end = start < 0 ? -1 : text.indexOf('`', start + 1);
      if (end < 0) {
        return out.append(prose.apply(text.substring(at))).toString();
      }
      out.append(prose.apply(text.substring(at, start)));
      if (end > start + 1) {
        out.append(code.apply(text.substring(start + 1, end)));
      }
      at = end + 1;
    }
  }
}
