package io.concordat.source;

import java.util.Optional;

/**
 * Reads the YAML that specifications are written in, several times faster than a complete parser:
 * block mappings and sequences, scalars in every style, flow collections on one line. Where it
 * meets anything else, such as an anchor, a tag, a tab or a mistake, it gives up, and the complete
 * parser reads the text and finds the words. What it does read, it reads exactly as that one does.
 */
final class SimpleYaml {

  private final SimpleYamlText in;
  private final SimpleYamlWords words;
  private final TreeBuilder builder;

  private SimpleYaml(SimpleYamlText in, SimpleYamlWords words, TreeBuilder builder) {
    this.in = in;
    this.words = words;
    this.builder = builder;
  }

  /**
   * Reads the text; empty if it is not that simple.
   *
   * @param text in UTF-8, without a byte order mark
   */
  static Optional<Node> read(byte[] text, TreeBuilder builder) {
    if (!SimpleYamlText.hasOrdinaryCharacters(text)) {
      return Optional.empty();
    }
    try {
      SimpleYamlText in = new SimpleYamlText(text);
      SimpleYamlWords words = new SimpleYamlWords(text, in);
      in.start();
      if (!in.isDash() && !words.isKey()) {
        return Optional.empty();
      }
      Node root = new SimpleYaml(in, words, builder).block(-1, in.line(), in.column(), 0);
      return in.indent() < 0 ? Optional.of(root) : Optional.empty();
    } catch (NotSimple | SpecException e) {
      return Optional.empty();
    }
  }

  /**
   * The node that begins here, in the first place of its line or behind a dash.
   *
   * @param parent the indentation that continued lines exceed
   */
  private Node block(int parent, int line, int column, int depth) {
    builder.checkDepth(depth, line, column);
    if (in.isDash()) {
      return sequence(line, column, depth);
    }
    return words.isKey() ? mapping(line, column, depth) : inline(parent, line, column, depth);
  }

  private Node mapping(int line, int column, int depth) {
    int begin = builder.begin();
    int indent = in.indent();
    while (in.indent() == indent) {
      if (in.isDash()) {
        throw NotSimple.HERE;
      }
      int nameLine = in.line();
      int nameColumn = in.column();
      String name = words.key();
      if (name.equals("<<")) {
        throw NotSimple.HERE;
      }
      builder.add(name, value(indent, nameLine, nameColumn, depth + 1));
    }
    endAt(indent);
    return builder.object(begin, line, column);
  }

  /** The value behind a colon. */
  private Node value(int indent, int line, int column, int depth) {
    if (!in.isAtLineEnd()) {
      builder.checkDepth(depth, line, column);
      return inline(indent, line, column, depth);
    }
    in.nextLine();
    if (in.indent() > indent || in.indent() == indent && in.isDash()) {
      return block(indent, line, column, depth);
    }
    builder.checkDepth(depth, line, column);
    return builder.scalar(line, column, ScalarNode.Kind.NULL, "null");
  }

  private Node sequence(int line, int column, int depth) {
    int begin = builder.begin();
    int indent = in.indent();
    while (in.indent() == indent && in.isDash()) {
      in.dash();
      if (in.isAtLineEnd()) {
        in.nextLine();
        if (in.indent() <= indent) {
          throw NotSimple.HERE;
        }
      }
      builder.add(block(indent, in.line(), in.column(), depth + 1));
    }
    if (in.indent() > indent) {
      throw NotSimple.HERE;
    }
    return builder.array(begin, line, column);
  }

  private void endAt(int indent) {
    if (in.indent() > indent) {
      throw NotSimple.HERE;
    }
  }

  /** A scalar or a flow collection; goes on to the next line. */
  private Node inline(int parent, int line, int column, int depth) {
    Node node;
    switch (in.peek()) {
      case '|', '>':
        return builder.scalar(
            line, column, ScalarNode.Kind.STRING, SimpleYamlBlocks.scalar(in, parent));
      case '"', '\'':
        node = builder.scalar(line, column, ScalarNode.Kind.STRING, words.quoted(true));
        break;
      case '[', '{':
        node = flow(line, column, depth);
        break;
      default:
        return plain(words.plain(parent), line, column);
    }
    in.endLine();
    return node;
  }

  private Node plain(String text, int line, int column) {
    if (YamlScalar.isBeyondJson(text)) {
      throw NotSimple.HERE;
    }
    ScalarNode.Kind kind = YamlScalar.kind(text);
    return builder.scalar(line, column, kind, YamlScalar.canonical(kind, text));
  }

  private Node flow(int line, int column, int depth) {
    builder.checkDepth(depth, line, column);
    return switch (in.peek()) {
      case '[' -> flowSequence(line, column, depth);
      case '{' -> flowMapping(line, column, depth);
      case '"', '\'' -> builder.scalar(line, column, ScalarNode.Kind.STRING, words.quoted(false));
      default -> plain(words.flowPlain(), line, column);
    };
  }

  private Node flowSequence(int line, int column, int depth) {
    int begin = builder.begin();
    words.open();
    while (in.peek() != ']') {
      builder.add(flow(in.line(), in.column(), depth + 1));
      words.separator(']');
    }
    words.close();
    return builder.array(begin, line, column);
  }

  private Node flowMapping(int line, int column, int depth) {
    int begin = builder.begin();
    words.open();
    while (in.peek() != '}') {
      int nameLine = in.line();
      int nameColumn = in.column();
      String name = words.flowKey();
      if (name.equals("<<")) {
        throw NotSimple.HERE;
      }
      builder.add(name, flow(nameLine, nameColumn, depth + 1));
      words.separator('}');
    }
    words.close();
    return builder.object(begin, line, column);
  }
}
