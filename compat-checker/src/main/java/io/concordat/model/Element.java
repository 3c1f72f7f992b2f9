package io.concordat.model;

import io.concordat.source.Location;
import io.concordat.source.Node;
import java.util.Optional;

/** A part of an API that stands somewhere in a document, annotations and all. */
public interface Element {

  /** The value of the document that this part was read from. */
  Node node();

  /** Where it stands. */
  default Location location() {
    return node().location();
  }

  /** An annotation or vendor extension of this part, as it is written. */
  default Optional<Node> annotation(String keyword) {
    return node().get(keyword);
  }

  /** Whether it is declared {@code deprecated}. */
  default boolean isDeprecated() {
    return node().isTrue("deprecated");
  }
}
