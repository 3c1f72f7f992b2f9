package io.concordat.compare;

import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;

/** Finds where in the document a keyword stands. */
final class Places {

  private Places() {}

  /** The first of the keywords that is written in the shape's objects, else the schema itself. */
  static Optional<Node> keyword(Shape shape, Schema schema, List<String> keywords) {
    return shape.placed().stream()
        .flatMap(placed -> placed.node().stream())
        .flatMap(node -> keywords.stream().flatMap(keyword -> node.get(keyword).stream()))
        .findFirst()
        .or(schema::node);
  }
}
