package io.concordat.source;

import java.util.ArrayList;
import java.util.List;

/** Copies of what aliases name, within a limit for all of them together. */
final class YamlCopies {

  private final TreeBuilder builder;
  private final Limits limits;
  private int copied;

  YamlCopies(TreeBuilder builder, Limits limits) {
    this.builder = builder;
    this.limits = limits;
  }

  /** The value once more, at the place of its alias; what is inside keeps the places it has. */
  Node of(Node node, int line, int column, int depth) {
    builder.checkDepth(depth, line, column);
    if (++copied > limits.aliasedNodes()) {
      throw builder.refuse(
          line,
          column,
          "aliases expand to more than " + limits.aliasedNodes() + " values",
          "write the values out or use $ref");
    }
    if (node instanceof ScalarNode scalar) {
      return builder.scalar(line, column, scalar.kind(), scalar.text());
    }
    int begin = builder.begin();
    if (node instanceof ArrayNode array) {
      for (Node element : array.elements()) {
        builder.add(of(element, element.line(), element.column(), depth + 1));
      }
      return builder.array(begin, line, column);
    }
    ObjectNode object = (ObjectNode) node;
    List<Node> members = ofMembers(object, depth + 1);
    for (int i = 0; i < object.size(); i++) {
      builder.add(object.name(i), members.get(i));
    }
    return builder.object(begin, line, column);
  }

  /** The members' values once more, each at its place. */
  List<Node> ofMembers(ObjectNode object, int depth) {
    List<Node> members = new ArrayList<>(object.size());
    for (int i = 0; i < object.size(); i++) {
      Node value = object.value(i);
      members.add(of(value, value.line(), value.column(), depth));
    }
    return members;
  }
}
