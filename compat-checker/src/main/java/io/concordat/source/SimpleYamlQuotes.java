package io.concordat.source;

import java.nio.charset.StandardCharsets;

/** Quoted scalars of simple YAML (YAML 1.2.2 §7.3.1, §7.3.2). */
final class SimpleYamlQuotes {

  private final byte[] text;
  private final boolean isManyLines;
  private final char quote;
  private final StringBuilder value = new StringBuilder();
  private int at;
  private int copied;
  // What stands before this in the value was escaped, and is no space to be folded away.
  private int kept;
  private int lines;
  private int lineStart = -1;

  private SimpleYamlQuotes(byte[] text, int at, boolean isManyLines) {
    this.text = text;
    this.isManyLines = isManyLines;
    this.quote = (char) text[at];
    this.at = at + 1;
    this.copied = this.at;
  }

  /**
   * A quoted scalar.
   *
   * @param end where the text goes on
   * @param lines how many line breaks were passed
   * @param lineStart where the last line begins, if any was passed
   */
  record Quoted(String value, int end, int lines, int lineStart) {}

  /** Where the text goes on behind the quoted scalar, if it ends in its line; -1 otherwise. */
  static int endInLine(byte[] text, int begin) {
    byte quote = text[begin];
    for (int i = begin + 1; i < text.length && text[i] != '\n'; i++) {
      if (text[i] == '\\' && quote == '"') {
        i++;
      } else if (text[i] == quote) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The scalar whose opening quote stands here.
   *
   * @param isManyLines whether it may go on in further lines, which are indented
   */
  static Quoted read(byte[] text, int at, boolean isManyLines) {
    return new SimpleYamlQuotes(text, at, isManyLines).read();
  }

  private Quoted read() {
    while (at < text.length) {
      byte b = text[at];
      if (b == quote && quote == '\'' && at + 1 < text.length && text[at + 1] == '\'') {
        at++;
        copy();
        at++;
        copied = at;
        kept = value.length();
      } else if (b == quote) {
        copy();
        return new Quoted(value.toString(), at + 1, lines, lineStart);
      } else if (b == '\\' && quote == '"') {
        copy();
        escape();
      } else if (b == '\n') {
        copy();
        fold();
      } else {
        at++;
      }
    }
    throw NotSimple.HERE;
  }

  private void copy() {
    if (at > copied) {
      value.append(new String(text, copied, at - copied, StandardCharsets.UTF_8));
    }
    copied = at;
  }

  private void fold() {
    int end = value.length();
    while (end > kept && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == '\t')) {
      end--;
    }
    value.setLength(end);
    int breaks = breaks();
    value.append(breaks == 0 ? " " : "\n".repeat(breaks));
    kept = value.length();
  }

  /** Steps over the line break here, empty lines and the indentation of the next one. */
  private int breaks() {
    int breaks = -1;
    while (at < text.length && text[at] == '\n') {
      breaks++;
      lines++;
      at++;
      lineStart = at;
      while (at < text.length && text[at] == ' ') {
        at++;
      }
    }
    if (!isManyLines || at >= text.length || text[at] == '\t' || at == lineStart) {
      throw NotSimple.HERE;
    }
    copied = at;
    return breaks;
  }

  private void escape() {
    at++;
    char kind = at < text.length ? (char) text[at] : 0;
    switch (kind) {
      case '"', '\\', '/', ' ' -> value.append(kind);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'u' -> unicode(4);
      case 'x' -> unicode(2);
      case 'U' -> unicode(8);
      case '\n' -> {
        value.append("\n".repeat(breaks()));
        kept = value.length();
        return;
      }
      default -> throw NotSimple.HERE;
    }
    at++;
    copied = at;
    kept = value.length();
  }

  private void unicode(int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      at++;
      int digit = at < text.length ? Character.digit((char) text[at], 16) : -1;
      if (digit < 0) {
        throw NotSimple.HERE;
      }
      code = code * 16 + digit;
    }
    if (!Character.isValidCodePoint(code) || code >= 0xD800 && code <= 0xDFFF) {
      throw NotSimple.HERE;
    }
    value.appendCodePoint(code);
  }
}
