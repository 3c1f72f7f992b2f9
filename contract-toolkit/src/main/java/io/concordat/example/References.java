package io.concordat.example;

import io.concordat.source.Node;
import io.concordat.source.Specification;
import java.util.Optional;

/** Follows references from examples to where they are defined. */
@FunctionalInterface
interface References {

  /** What a reference names that stands at this node. */
  Optional<Node> find(Node from, String reference);

  /** Those into the same document. */
  static References local() {
    return (from, reference) ->
        reference.startsWith("#/") ? pointed(from, reference.substring(2)) : Optional.empty();
  }

  /** Those into any file of the specification, by one thread at a time. */
  static References of(Specification specification) {
    return (from, reference) -> {
      synchronized (specification) {
        return specification.find(from, reference);
      }
    };
  }

  private static Optional<Node> pointed(Node from, String pointer) {
    Optional<Node> at = Optional.of(from.document().root());
    for (String token : pointer.split("/", -1)) {
      String name = token.replace("~1", "/").replace("~0", "~");
      at = at.flatMap(node -> node.get(name));
    }
    return at;
  }
}
