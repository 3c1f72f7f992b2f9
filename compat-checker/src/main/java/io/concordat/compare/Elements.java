package io.concordat.compare;

import io.concordat.model.Element;
import io.concordat.source.Node;
import java.util.Optional;

/** What parts of an API have in common: deprecation and the extensions that speak of it. */
final class Elements {

  private Elements() {}

  /** What a policy may want to know of a part of the old version. */
  static Traits traits(Element element) {
    return traits(element.node());
  }

  /** What a policy may want to know of a value of the old document. */
  static Traits traits(Node node) {
    return new Traits(
        node.isTrue("deprecated"), node.text("x-sunset"), node.text("x-stability-level"), false);
  }

  static Optional<Fact> compareDeprecation(
      Change deprecated, Change reinstated, Element oldElement, Element newElement, String place) {
    if (oldElement.isDeprecated() == newElement.isDeprecated()) {
      return Optional.empty();
    }
    Change change = newElement.isDeprecated() ? deprecated : reinstated;
    return Optional.of(
        Fact.of(
            change,
            oldElement.annotation("deprecated").orElse(oldElement.node()),
            newElement.annotation("deprecated").orElse(newElement.node()),
            place));
  }

  /** A parameter of Swagger 2.0 is its own schema; its texts are compared where it is. */
  static boolean isParameter(Node node) {
    return node.text("in").isPresent() && node.text("name").isPresent();
  }
}
