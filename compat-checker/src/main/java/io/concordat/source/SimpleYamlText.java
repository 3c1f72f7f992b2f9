package io.concordat.source;

import java.nio.charset.StandardCharsets;

/** The lines of simple YAML text, and where in them the reader stands. */
final class SimpleYamlText {

  /** Past this, counting the characters of a line again and again takes too long. */
  private static final int LONGEST_LINE = 4_000;

  private final byte[] text;
  private int at;
  private int line = 1;
  private int lineStart;
  private int indent;

  SimpleYamlText(byte[] text) {
    this.text = text;
  }

  /** Whether there are neither control characters nor line breaks of other worlds. */
  static boolean hasOrdinaryCharacters(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b < ' ' && (b >= 0 ? b != '\n' && b != '\t' : isUnusual(text, i)) || b == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** C1 controls, U+2028 and U+2029, byte order marks and what is no character. */
  private static boolean isUnusual(byte[] text, int i) {
    int first = text[i] & 0xFF;
    int second = i + 1 < text.length ? text[i + 1] & 0xFF : 0;
    int third = i + 2 < text.length ? text[i + 2] & 0xFF : 0;
    return first == 0xC2 && second < 0xA0
        || first == 0xE2 && second == 0x80 && (third == 0xA8 || third == 0xA9)
        || first == 0xEF && (second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE);
  }

  int line() {
    return line;
  }

  /** From 1, in characters. */
  int column() {
    if (at - lineStart > LONGEST_LINE) {
      throw NotSimple.HERE;
    }
    int column = 1;
    for (int i = lineStart; i < at; i++) {
      column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return column;
  }

  /** The indentation of what comes next in a line, or the column behind a dash; -1 at the end. */
  int indent() {
    return indent;
  }

  int rawIndent() {
    return at - lineStart;
  }

  boolean isAtEnd() {
    return at >= text.length;
  }

  char peek() {
    return at < text.length ? (char) (text[at] & 0xFF) : 0;
  }

  boolean isSpaceAt(int i) {
    return i >= text.length || text[i] == ' ' || text[i] == '\n';
  }

  int at() {
    return at;
  }

  void step() {
    at++;
  }

  /** Goes to another place in the line. */
  void moveTo(int place) {
    at = place;
  }

  /** Takes note of line breaks that were passed. */
  void passLines(int passed, int newLineStart) {
    if (passed > 0) {
      line += passed;
      lineStart = newLineStart;
    }
  }

  /** Goes to the first line, behind a document marker if there is one. */
  void start() {
    skipEmptyLines();
    if (indent == 0 && peek() == '-' && startsWith("---")) {
      at += 3;
      if (!isAtLineEnd()) {
        throw NotSimple.HERE;
      }
      toNextRawLine();
    }
    settle();
  }

  private boolean startsWith(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= text.length || text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void refuseMarkers() {
    if (indent == 0 && (peek() == '%' || startsWith("---") || startsWith("..."))) {
      throw NotSimple.HERE;
    }
  }

  /** From the beginning of a line, or from its spaces, to the next line with something in it. */
  void settle() {
    skipEmptyLines();
    refuseMarkers();
  }

  private void skipEmptyLines() {
    while (true) {
      while (at < text.length && text[at] == ' ') {
        at++;
      }
      if (at >= text.length) {
        indent = -1;
        return;
      }
      if (text[at] == '#') {
        // What stands before a comment must be space; it is, since this is the line's first word.
        toLineEnd();
      } else if (text[at] != '\n') {
        break;
      }
      toNextRawLine();
    }
    indent = at - lineStart;
    if (text[at] == '\t') {
      throw NotSimple.HERE;
    }
  }

  private void toLineEnd() {
    while (at < text.length && text[at] != '\n') {
      at++;
    }
  }

  /** Steps over the line break that stands here. */
  void toNextRawLine() {
    if (at < text.length) {
      at++;
      line++;
      lineStart = at;
    }
  }

  int skipSpaces(int most) {
    int begin = at;
    while (at < text.length && text[at] == ' ' && at - begin < most) {
      at++;
    }
    return at - begin;
  }

  /** What is left of the line; goes to the next. */
  void appendRestOfLine(StringBuilder to) {
    int begin = at;
    toLineEnd();
    if (isAtEnd()) {
      // Whether a line break is to be thought there is for the complete parser to know.
      throw NotSimple.HERE;
    }
    to.append(new String(text, begin, at - begin, StandardCharsets.UTF_8));
    toNextRawLine();
  }

  /** Whether only spaces and a comment are left in the line; goes to its end then. */
  boolean isAtLineEnd() {
    int begin = at;
    skipSpaces(Integer.MAX_VALUE);
    if (at >= text.length || text[at] == '\n') {
      return true;
    }
    if (text[at] == '\t') {
      throw NotSimple.HERE;
    }
    if (text[at] == '#' && (at > begin || at > 0 && text[at - 1] == ' ')) {
      toLineEnd();
      return true;
    }
    return false;
  }

  /** From the end of a line to the next one with something in it. */
  void nextLine() {
    toNextRawLine();
    settle();
  }

  /** Nothing more may stand in this line. */
  void endLine() {
    if (!isAtLineEnd()) {
      throw NotSimple.HERE;
    }
    nextLine();
  }

  boolean isDash() {
    return peek() == '-' && isSpaceAt(at + 1);
  }

  /** Steps over a dash; what follows in the line is indented as deep as it stands there. */
  void dash() {
    at++;
    if (!isAtLineEnd()) {
      indent = at - lineStart;
    }
  }
}
