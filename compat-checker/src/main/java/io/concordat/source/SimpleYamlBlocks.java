package io.concordat.source;

/** Literal and folded block scalars (YAML 1.2.2 §8.1). */
final class SimpleYamlBlocks {

  private final SimpleYamlText in;
  private final boolean isFolded;
  private char chomping = ' ';
  private int digit;

  private SimpleYamlBlocks(SimpleYamlText in) {
    this.in = in;
    this.isFolded = in.peek() == '>';
  }

  /** The scalar whose indicator stands here; goes on to the next line behind it. */
  static String scalar(SimpleYamlText in, int parent) {
    SimpleYamlBlocks block = new SimpleYamlBlocks(in);
    block.header();
    String text = block.body(Math.max(parent, 0));
    in.settle();
    return text;
  }

  private void header() {
    in.step();
    while (in.peek() == '+' || in.peek() == '-' || in.peek() >= '1' && in.peek() <= '9') {
      boolean isDigit = in.peek() >= '1';
      if (isDigit ? digit > 0 : chomping != ' ') {
        throw NotSimple.HERE;
      }
      digit = isDigit ? in.peek() - '0' : digit;
      chomping = isDigit ? chomping : in.peek();
      in.step();
    }
    if (!in.isAtLineEnd()) {
      throw NotSimple.HERE;
    }
    in.toNextRawLine();
  }

  private String body(int parent) {
    StringBuilder text = new StringBuilder();
    int indent = digit > 0 ? parent + digit : contentIndent(text, parent);
    String breaks = digit > 0 ? breaks(indent) : "";
    if (in.isAtEnd() || in.rawIndent() != indent) {
      throw NotSimple.HERE;
    }
    while (true) {
      text.append(breaks);
      boolean isFoldable = in.peek() != ' ' && in.peek() != '\t';
      in.appendRestOfLine(text);
      breaks = breaks(indent);
      boolean goesOn = !in.isAtEnd() && in.rawIndent() == indent;
      if (!goesOn) {
        if (chomping != '-') {
          text.append('\n');
        }
        return chomping == '+' ? text + breaks : text.toString();
      }
      if (!isFolded || !isFoldable || in.peek() == ' ' || in.peek() == '\t') {
        text.append('\n');
      } else if (breaks.isEmpty()) {
        text.append(' ');
      }
    }
  }

  /** Steps over empty lines to the first line of text, whose indentation counts. */
  private int contentIndent(StringBuilder text, int parent) {
    int widest = 0;
    while (true) {
      int spaces = in.skipSpaces(Integer.MAX_VALUE);
      if (in.isAtEnd()) {
        throw NotSimple.HERE;
      }
      if (in.peek() != '\n') {
        if (spaces <= parent || widest > spaces || in.peek() == '\t') {
          throw NotSimple.HERE;
        }
        return spaces;
      }
      widest = Math.max(widest, spaces);
      text.append('\n');
      in.toNextRawLine();
    }
  }

  private String breaks(int indent) {
    StringBuilder breaks = new StringBuilder();
    in.skipSpaces(indent);
    while (!in.isAtEnd() && in.peek() == '\n') {
      breaks.append('\n');
      in.toNextRawLine();
      in.skipSpaces(indent);
    }
    return breaks.toString();
  }
}
