package io.concordat.source;

/**
 * The words of a {@code .proto} file, where they stand, and the comments before them (Protocol
 * Buffers language specification, "Lexical Elements").
 */
final class ProtoScanner {

  /** What a word is. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  /**
   * A word.
   *
   * @param text a string without its quotes, its escapes resolved
   * @param trailing the comment between the line of the word before and this word, where it begins
   *     on that line
   * @param leading the other comments before this word
   */
  record Token(Kind kind, String text, int line, int column, String trailing, String leading) {

    boolean is(String symbolOrName) {
      return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
    }

    /** The word as messages quote it. */
    String shown() {
      return kind == Kind.END ? "the end of the file" : "\"" + text + "\"";
    }
  }

  private final String text;
  private final TreeBuilder builder;
  private int at;
  private int line = 1;
  private int column = 1;
  private final StringBuilder trailing = new StringBuilder();
  private final StringBuilder leading = new StringBuilder();

  ProtoScanner(String text, TreeBuilder builder) {
    this.text = text;
    this.builder = builder;
  }

  /** The next word. */
  Token next() {
    int lineBefore = line;
    trailing.setLength(0);
    leading.setLength(0);
    skipSpace(lineBefore);
    int fromLine = line;
    int fromColumn = column;
    Kind kind = kind();
    String word =
        switch (kind) {
          case NAME -> name();
          case NUMBER -> number();
          case STRING -> string(fromLine, fromColumn);
          case SYMBOL -> Character.toString(step());
          case END -> "";
        };
    return new Token(
        kind, word, fromLine, fromColumn, trailing.toString().strip(), leading.toString().strip());
  }

  private Kind kind() {
    char c = peek(0);
    if (isEnd()) {
      return Kind.END;
    }
    if (isLetter(c)) {
      return Kind.NAME;
    }
    if (isDigit(c) || c == '.' && isDigit(peek(1))) {
      return Kind.NUMBER;
    }
    return c == '"' || c == '\'' ? Kind.STRING : Kind.SYMBOL;
  }

  private String name() {
    int from = at;
    while (isLetter(peek(0)) || isDigit(peek(0))) {
      step();
    }
    return text.substring(from, at);
  }

  private String number() {
    int from = at;
    while (isLetter(peek(0)) || isDigit(peek(0)) || peek(0) == '.' || isExponentSign(from)) {
      step();
    }
    return text.substring(from, at);
  }

  private boolean isExponentSign(int from) {
    char before = text.charAt(Math.max(from, at - 1));
    return (peek(0) == '+' || peek(0) == '-')
        && (before == 'e' || before == 'E')
        && !text.startsWith("0x", from)
        && !text.startsWith("0X", from);
  }

  private String string(int fromLine, int fromColumn) {
    int quote = step();
    StringBuilder value = new StringBuilder();
    while (peek(0) != quote || isEnd()) {
      if (isEnd() || peek(0) == '\n') {
        throw builder.refuse(
            fromLine, fromColumn, "the string does not end on its line", "close it");
      }
      int c = step();
      value.appendCodePoint(c == '\\' ? escaped() : c);
    }
    step();
    return value.toString();
  }

  private int escaped() {
    int c = step();
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 11;
      case 'x', 'X' -> digits(16, 2, 0);
      case 'u' -> digits(16, 4, 0);
      case 'U' -> Math.min(digits(16, 8, 0), Character.MAX_CODE_POINT);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(8, 2, c - '0');
      default -> c;
    };
  }

  private int digits(int radix, int most, int start) {
    int value = start;
    for (int i = 0; i < most && Character.digit(peek(0), radix) >= 0; i++) {
      value = (value * radix + Character.digit(step(), radix)) & Integer.MAX_VALUE;
    }
    return value;
  }

  private void skipSpace(int lineBefore) {
    while (!isEnd()) {
      char c = peek(0);
      if (c == '/' && peek(1) == '/') {
        lineComment(lineBefore);
      } else if (c == '/' && peek(1) == '*') {
        blockComment(lineBefore);
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        step();
      } else {
        return;
      }
    }
  }

  private void lineComment(int lineBefore) {
    StringBuilder comment = comment(lineBefore);
    int from = at + 2;
    while (!isEnd() && peek(0) != '\n') {
      step();
    }
    comment.append(text.substring(Math.min(from, at), at).strip()).append('\n');
  }

  private void blockComment(int lineBefore) {
    StringBuilder comment = comment(lineBefore);
    int fromLine = line;
    int fromColumn = column;
    int from = at + 2;
    step();
    step();
    while (!(peek(0) == '*' && peek(1) == '/')) {
      if (isEnd()) {
        throw builder.refuse(fromLine, fromColumn, "the comment does not end", "close it with */");
      }
      step();
    }
    text.substring(from, at)
        .lines()
        .forEach(row -> comment.append(row.strip().replaceFirst("^\\*+", "").strip()).append('\n'));
    step();
    step();
  }

  private StringBuilder comment(int lineBefore) {
    return line == lineBefore && lineBefore > 1 && leading.isEmpty() ? trailing : leading;
  }

  private boolean isEnd() {
    return at >= text.length();
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  /** Takes one character; a column is one, too. */
  private int step() {
    if (isEnd()) {
      return 0;
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
