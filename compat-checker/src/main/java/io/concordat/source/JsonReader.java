package io.concordat.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text (RFC 8259) into a tree. */
final class JsonReader {

  // The limits of TreeBuilder hold here; Jackson's own would refuse long descriptions.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(10_000)
                  .build())
          .build();

  private final TreeBuilder builder;
  private final JsonParser parser;

  private JsonReader(TreeBuilder builder, JsonParser parser) {
    this.builder = builder;
    this.parser = parser;
  }

  /** Reads the text as exactly one value. */
  static Node read(String text, TreeBuilder builder) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonReader reader = new JsonReader(builder, parser);
      parser.nextToken();
      Node root = reader.value(parser.currentTokenLocation(), 0);
      if (parser.nextToken() != null) {
        TokenStreamLocation at = parser.currentTokenLocation();
        throw builder.refuse(
            at.getLineNr(),
            at.getColumnNr(),
            "text after the end of the document",
            "keep one JSON value a file");
      }
      return root;
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      throw builder.refuse(
          at.getLineNr(),
          at.getColumnNr(),
          "not JSON: " + firstSentence(e),
          "mend the text here or just before");
    }
  }

  private Node value(TokenStreamLocation at, int depth) {
    int line = at.getLineNr();
    int column = at.getColumnNr();
    builder.checkDepth(depth, line, column);
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw builder.refuse(line, column, "the document is empty", "give it content");
    }
    return switch (token) {
      case START_OBJECT -> object(line, column, depth);
      case START_ARRAY -> array(line, column, depth);
      case VALUE_STRING -> builder.scalar(line, column, ScalarNode.Kind.STRING, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          builder.scalar(line, column, ScalarNode.Kind.NUMBER, parser.getString());
      case VALUE_TRUE, VALUE_FALSE ->
          builder.scalar(line, column, ScalarNode.Kind.BOOLEAN, parser.getString());
      case VALUE_NULL -> builder.scalar(line, column, ScalarNode.Kind.NULL, "null");
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private Node object(int line, int column, int depth) {
    TreeBuilder.Members members = builder.new Members();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      TokenStreamLocation at = parser.currentTokenLocation();
      String name = parser.currentName();
      parser.nextToken();
      members.add(name, at.getLineNr(), at.getColumnNr(), value(at, depth + 1));
    }
    return builder.object(line, column, members);
  }

  private Node array(int line, int column, int depth) {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser.currentTokenLocation(), depth + 1));
    }
    return builder.array(line, column, elements);
  }

  private static String firstSentence(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
