package io.concordat.source;

import java.nio.charset.StandardCharsets;

/** The keys, scalars and brackets of simple YAML text. */
final class SimpleYamlWords {

  /** Longer keys are none to the complete parser. */
  private static final int LONGEST_KEY = 1_000;

  private final SimpleYamlText in;
  private final byte[] text;
  private final Names names = new Names();

  SimpleYamlWords(byte[] text, SimpleYamlText in) {
    this.text = text;
    this.in = in;
  }

  /** Whether a key and its colon begin here. */
  boolean isKey() {
    return keyEnd() >= 0;
  }

  /** Where the colon of the key stands that begins here; -1 if none does. */
  private int keyEnd() {
    if (isOneOf("[{|>", in.peek())) {
      return -1;
    }
    if (in.peek() == '"' || in.peek() == '\'') {
      int end = SimpleYamlQuotes.endInLine(text, in.at());
      while (end >= 0 && end < text.length && text[end] == ' ') {
        end++;
      }
      return end >= 0 && end < text.length && text[end] == ':' && in.isSpaceAt(end + 1) ? end : -1;
    }
    for (int i = in.at(); i < text.length && text[i] != '\n'; i++) {
      if (text[i] == ':' && in.isSpaceAt(i + 1)) {
        return i;
      }
      if (text[i] == '#' && i > in.at() && text[i - 1] == ' ' || text[i] == '\t') {
        return -1;
      }
    }
    return -1;
  }

  /** The key that begins here; steps over its colon. */
  String key() {
    int colon = keyEnd();
    if (colon < 0 || colon - in.at() > LONGEST_KEY) {
      throw NotSimple.HERE;
    }
    String key;
    if (in.peek() == '"' || in.peek() == '\'') {
      key = quoted(false);
    } else {
      requirePlainStart();
      key = slice(in.at(), trimmed(in.at(), colon));
    }
    in.moveTo(colon + 1);
    return key;
  }

  private int trimmed(int begin, int end) {
    int last = end;
    while (last > begin && text[last - 1] == ' ') {
      last--;
    }
    return last;
  }

  private String slice(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] < 0) {
        return new String(text, begin, end - begin, StandardCharsets.UTF_8);
      }
    }
    return names.of(text, begin, end);
  }

  /** The quoted scalar that begins here. */
  String quoted(boolean isManyLines) {
    int end = SimpleYamlQuotes.endInLine(text, in.at());
    if (end >= 0 && isVerbatim(in.at() + 1, end - 1)) {
      String value = slice(in.at() + 1, end - 1);
      in.moveTo(end);
      return value;
    }
    SimpleYamlQuotes.Quoted quoted = SimpleYamlQuotes.read(text, in.at(), isManyLines);
    in.moveTo(quoted.end());
    in.passLines(quoted.lines(), quoted.lineStart());
    return quoted.value();
  }

  private boolean isVerbatim(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] == '\\' || text[i] == '\'') {
        return false;
      }
    }
    return text[end] == '"' || end >= text.length - 1 || text[end + 1] != '\'';
  }

  private void requirePlainStart() {
    boolean isIndicator = isOneOf(",[]{}#&*!|>'\"%@`", in.peek());
    if (in.isAtEnd() || isIndicator || isOneOf("-?:", in.peek()) && in.isSpaceAt(in.at() + 1)) {
      throw NotSimple.HERE;
    }
  }

  /** The plain scalar that begins here, with the lines that continue it; goes on to the next. */
  String plain(int parent) {
    requirePlainStart();
    int end = plainEnd();
    String first = slice(in.at(), trimmed(in.at(), end));
    in.moveTo(end);
    if (in.peek() == '#') {
      return endAtComment(first, parent);
    }
    StringBuilder all = new StringBuilder(first);
    while (true) {
      int breaks = emptyLines();
      if (in.isAtEnd() || in.rawIndent() <= parent || in.peek() == '#') {
        return endAtComment(all.length() == first.length() ? first : all.toString(), parent);
      }
      end = plainEnd();
      all.append(breaks == 0 ? " " : "\n".repeat(breaks));
      all.append(slice(in.at(), trimmed(in.at(), end)));
      in.moveTo(end);
      if (in.peek() == '#') {
        return endAtComment(all.toString(), parent);
      }
    }
  }

  /** Behind a comment no line may continue the scalar. */
  private String endAtComment(String value, int parent) {
    in.settle();
    if (in.indent() > parent) {
      throw NotSimple.HERE;
    }
    return value;
  }

  /** Steps over the line break here and over empty lines, which are counted. */
  private int emptyLines() {
    int lines = -1;
    while (in.peek() == '\n') {
      lines++;
      in.toNextRawLine();
      in.skipSpaces(Integer.MAX_VALUE);
    }
    if (in.peek() == '\t') {
      throw NotSimple.HERE;
    }
    return lines;
  }

  /** Where the plain scalar ends in this line: at the line's end or at a comment. */
  private int plainEnd() {
    int i = in.at();
    while (i < text.length && text[i] != '\n') {
      if (text[i] == ':' && in.isSpaceAt(i + 1) || text[i] == '\t') {
        throw NotSimple.HERE;
      }
      if (text[i] == '#' && text[i - 1] == ' ') {
        return i;
      }
      i++;
    }
    return i;
  }

  /** Steps over an opening bracket. */
  void open() {
    in.step();
    skipFlowSpace();
  }

  void close() {
    in.step();
  }

  /** Steps over a comma, behind which a value must stand, or to the closing bracket. */
  void separator(char closing) {
    skipFlowSpace();
    if (in.peek() == closing) {
      return;
    }
    if (in.peek() != ',') {
      throw NotSimple.HERE;
    }
    in.step();
    skipFlowSpace();
    if (in.peek() == closing) {
      throw NotSimple.HERE;
    }
  }

  /** Inside of brackets a line break is a space. */
  private void skipFlowSpace() {
    in.skipSpaces(Integer.MAX_VALUE);
    while (in.peek() == '\n') {
      in.toNextRawLine();
      in.skipSpaces(Integer.MAX_VALUE);
    }
    if (in.peek() == '#' || in.peek() == '\t' || in.rawIndent() == 0) {
      throw NotSimple.HERE;
    }
  }

  /** A plain scalar inside of brackets. */
  String flowPlain() {
    int end = flowEnd();
    String value = slice(in.at(), trimmed(in.at(), end));
    if (end >= text.length || text[end] == ':' || value.equals("-")) {
      throw NotSimple.HERE;
    }
    in.moveTo(end);
    return value;
  }

  /** A key inside of braces; steps over its colon. */
  String flowKey() {
    String key;
    if (in.peek() == '"' || in.peek() == '\'') {
      key = quoted(false);
      in.skipSpaces(Integer.MAX_VALUE);
    } else {
      int end = flowEnd();
      key = slice(in.at(), trimmed(in.at(), end));
      in.moveTo(end);
    }
    if (in.peek() != ':' || !in.isSpaceAt(in.at() + 1)) {
      throw NotSimple.HERE;
    }
    in.step();
    skipFlowSpace();
    return key;
  }

  private int flowEnd() {
    requirePlainStart();
    int i = in.at();
    while (i < text.length && !isOneOf(",[]{}:\n", (char) text[i])) {
      if (text[i] == '\t' || text[i] == '#') {
        throw NotSimple.HERE;
      }
      i++;
    }
    return i;
  }

  private static boolean isOneOf(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }
}
