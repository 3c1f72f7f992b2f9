package io.concordat.source;

/**
 * Reads JSON text (RFC 8259) into a tree. Written by hand because specifications of ten megabytes
 * are read on every check: nothing is allocated but the tree, and the messages know what people
 * write by mistake.
 */
final class JsonReader {

  private final JsonScanner in;
  private final TreeBuilder builder;

  private JsonReader(JsonScanner in, TreeBuilder builder) {
    this.in = in;
    this.builder = builder;
  }

  /**
   * Reads the text as exactly one value.
   *
   * @param text in UTF-8, without a byte order mark
   */
  static Node read(byte[] text, TreeBuilder builder) {
    JsonScanner in = new JsonScanner(text, builder);
    JsonReader reader = new JsonReader(in, builder);
    in.skipSpace();
    Node root = reader.value(in.line(), in.column(), 0);
    in.skipSpace();
    if (!in.isAtEnd()) {
      throw in.refuse("text after the end of the document", "keep one JSON value a file");
    }
    return root;
  }

  /**
   * The value that begins here.
   *
   * @param line of the member's name, or of the value where it is no member
   */
  private Node value(int line, int column, int depth) {
    builder.checkDepth(depth, line, column);
    return switch (in.peek()) {
      case '{' -> object(line, column, depth);
      case '[' -> array(line, column, depth);
      case '"' -> builder.scalar(line, column, ScalarNode.Kind.STRING, in.string());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          builder.scalar(line, column, ScalarNode.Kind.NUMBER, in.number());
      case 't' -> word("true", line, column, ScalarNode.Kind.BOOLEAN);
      case 'f' -> word("false", line, column, ScalarNode.Kind.BOOLEAN);
      case 'n' -> word("null", line, column, ScalarNode.Kind.NULL);
      default -> throw in.unexpected("a value");
    };
  }

  private ScalarNode word(String word, int line, int column, ScalarNode.Kind kind) {
    in.word(word);
    return builder.scalar(line, column, kind, word);
  }

  private Node object(int line, int column, int depth) {
    int begin = builder.begin();
    in.open();
    if (in.peek() != '}') {
      do {
        in.skipSpace();
        int nameLine = in.line();
        int nameColumn = in.column();
        if (in.peek() != '"') {
          throw in.unexpected("a name in double quotes");
        }
        String name = in.string();
        in.colon();
        builder.add(name, value(nameLine, nameColumn, depth + 1));
      } while (in.hasNext('}'));
    }
    in.close();
    return builder.object(begin, line, column);
  }

  private Node array(int line, int column, int depth) {
    int begin = builder.begin();
    in.open();
    if (in.peek() != ']') {
      do {
        in.skipSpace();
        builder.add(value(in.line(), in.column(), depth + 1));
      } while (in.hasNext(']'));
    }
    in.close();
    return builder.array(begin, line, column);
  }
}
