package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.math.BigDecimal;

/**
 * Writes values of a document as JSON. Unlike {@link Json} it keeps numbers as they are written.
 */
final class NodeText {

  private NodeText() {}

  static void write(Node node, StringBuilder out) {
    if (node instanceof ObjectNode object) {
      out.append('{');
      for (int i = 0; i < object.size(); i++) {
        out.append(i == 0 ? "" : ",").append(quoted(object.name(i))).append(':');
        write(object.value(i), out);
      }
      out.append('}');
    } else if (node instanceof ArrayNode array) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(array.value(i), out);
      }
      out.append(']');
    } else if (node instanceof ScalarNode scalar) {
      out.append(scalar(scalar));
    }
  }

  static String quoted(String text) {
    return Json.of(text).text();
  }

  private static String scalar(ScalarNode scalar) {
    String text = scalar.text();
    if (scalar.isString()) {
      return quoted(text);
    }
    boolean isPlain = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    return scalar.kind() == ScalarNode.Kind.NUMBER && !isPlain
        ? new BigDecimal(text).toString()
        : text;
  }
}
