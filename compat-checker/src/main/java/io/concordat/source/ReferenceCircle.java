package io.concordat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** References that lead to references that lead back, and so never to a definition. */
final class ReferenceCircle {

  /** Nobody refers through more references than this one after the other. */
  private static final int LONGEST = 100;

  private ReferenceCircle() {}

  /** The way from here back to a place of the way; empty if it ends before long. */
  static Optional<String> from(Node target, Specification specification, Identifiers identifiers) {
    if (target.get("$ref").isEmpty()) {
      return Optional.empty();
    }
    List<Node> way = new ArrayList<>();
    Optional<Node> at = Optional.of(target);
    while (at.isPresent()) {
      Node here = at.get();
      boolean isBack = way.contains(here);
      way.add(here);
      if (isBack || way.size() > LONGEST) {
        return Optional.of(told(way));
      }
      at =
          here.get("$ref")
              .filter(ref -> ref instanceof ScalarNode scalar && scalar.isString())
              .flatMap(ref -> specification.find(ref, ref.text(), identifiers));
    }
    return Optional.empty();
  }

  private static String told(List<Node> way) {
    int shown = Math.min(10, way.size());
    return way.subList(0, shown).stream()
        .map(ReferenceCircle::name)
        .collect(Collectors.joining(" → ", "", way.size() > shown ? " → …" : ""));
  }

  private static String name(Node node) {
    return "#" + node.pointer();
  }
}
