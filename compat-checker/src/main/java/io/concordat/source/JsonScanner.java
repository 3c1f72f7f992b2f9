package io.concordat.source;

import java.nio.charset.StandardCharsets;

/** The words of a JSON text, and where they stand. */
final class JsonScanner {

  private final byte[] text;
  private final TreeBuilder builder;
  private final Names names = new Names();
  private int at;
  private int line = 1;
  // Columns count characters: where the line would begin if each of them were one byte.
  private int lineStart;

  JsonScanner(byte[] text, TreeBuilder builder) {
    this.text = text;
    this.builder = builder;
  }

  int line() {
    return line;
  }

  int column() {
    return at - lineStart + 1;
  }

  boolean isAtEnd() {
    return at >= text.length;
  }

  /** The byte that stands here; 0, which stands in no JSON text, at the end. */
  char peek() {
    return at < text.length ? (char) (text[at] & 0xFF) : 0;
  }

  void skipSpace() {
    while (at < text.length) {
      byte b = text[at];
      if (b == '\n' || b == '\r' && (at + 1 >= text.length || text[at + 1] != '\n')) {
        line++;
        lineStart = at + 1;
      } else if (b != ' ' && b != '\t' && b != '\r') {
        return;
      }
      at++;
    }
  }

  /** Steps over an opening bracket. */
  void open() {
    at++;
    skipSpace();
  }

  /** Steps over a closing bracket. */
  void close() {
    at++;
  }

  void colon() {
    skipSpace();
    if (peek() != ':') {
      throw unexpected("a colon after the name");
    }
    at++;
    skipSpace();
  }

  /** Steps over a comma, behind which another value must stand; false at the closing bracket. */
  boolean hasNext(char closing) {
    skipSpace();
    if (peek() == closing) {
      return false;
    }
    if (peek() != ',') {
      throw unexpected("a comma or " + closing);
    }
    int commaLine = line;
    int commaColumn = column();
    at++;
    skipSpace();
    if (peek() == closing) {
      throw builder.refuse(
          commaLine, commaColumn, "not JSON: a comma before the closing " + closing, "remove it");
    }
    return true;
  }

  void word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= text.length || text[at + i] != word.charAt(i)) {
        throw unexpected("a value");
      }
    }
    at += word.length();
  }

  String number() {
    int begin = at;
    if (peek() == '-') {
      at++;
    }
    int whole = at;
    digits();
    if (text[whole] == '0' && at > whole + 1) {
      throw refuse("not JSON: a number with a leading zero", "remove the zero, or quote the text");
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    return names.of(text, begin, at);
  }

  private void digits() {
    int begin = at;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == begin) {
      throw unexpected("a digit");
    }
  }

  /** The string whose opening quote stands here. */
  String string() {
    int begin = ++at;
    boolean isAscii = true;
    while (at < text.length) {
      byte b = text[at];
      if (b == '"') {
        String string =
            isAscii
                ? names.of(text, begin, at)
                : new String(text, begin, at - begin, StandardCharsets.UTF_8);
        at++;
        return string;
      }
      if (b == '\\') {
        return escaped(begin);
      }
      if (b < ' ') {
        if (b >= 0) {
          throw control();
        }
        isAscii = false;
        lineStart += (b & 0xC0) == 0x80 ? 1 : 0;
      }
      at++;
    }
    throw refuse("not JSON: the text ends inside a string", "close it with a double quote");
  }

  /** A string with its first backslash here. */
  private String escaped(int begin) {
    StringBuilder string = new StringBuilder();
    int copied = begin;
    while (at < text.length) {
      byte b = text[at];
      if (b == '"') {
        append(string, copied);
        at++;
        return string.toString();
      }
      if (b == '\\') {
        append(string, copied);
        string.append(escape());
        copied = at;
      } else if (b >= 0 && b < ' ') {
        throw control();
      } else {
        lineStart += (b & 0xC0) == 0x80 ? 1 : 0;
        at++;
      }
    }
    throw refuse("not JSON: the text ends inside a string", "close it with a double quote");
  }

  private void append(StringBuilder string, int from) {
    if (at > from) {
      string.append(new String(text, from, at - from, StandardCharsets.UTF_8));
    }
  }

  private char escape() {
    at++;
    char kind = peek();
    at++;
    switch (kind) {
      case '"', '\\', '/':
        return kind;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unicode();
      default:
        at -= 2;
        throw refuse(
            "not JSON: a backslash that escapes nothing", "write \\\\ for a backslash itself");
    }
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected("four hexadecimal digits");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private SpecException control() {
    String what = text[at] == '\n' || text[at] == '\r' ? "a line break" : "a control character";
    return refuse(
        "not JSON: " + what + " inside a string", "close the string, or escape it as \\n or \\u");
  }

  /** What stands here is not what must stand here; says what people usually mean by it. */
  SpecException unexpected(String wanted) {
    if (isAtEnd()) {
      return refuse("not JSON: the text ends where " + wanted + " is needed", "complete it");
    }
    char c = peek();
    if (c == '/' || c == '#') {
      return refuse("not JSON: a comment", "remove it: JSON has no comments");
    }
    if (c == '\'') {
      return refuse("not JSON: a single quote", "use double quotes");
    }
    return refuse("not JSON: " + wanted + " is needed here", "mend the text here or just before");
  }

  SpecException refuse(String what, String repair) {
    return builder.refuse(line, column(), what, repair);
  }
}
