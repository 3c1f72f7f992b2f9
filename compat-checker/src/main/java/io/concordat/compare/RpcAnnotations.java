package io.concordat.compare;

import io.concordat.model.RpcElement;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what stands at a declaration and changes no message: deprecation, options, comments. */
final class RpcAnnotations {

  /** Options that have facts of their own. */
  private static final Set<String> UNDERSTOOD =
      Set.of("deprecated", "json_name", "default", "packed", "allow_alias");

  private RpcAnnotations() {}

  static List<Fact> compare(RpcElement oldElement, RpcElement newElement, String place) {
    List<Fact> facts = new ArrayList<>();
    Elements.compareDeprecation(
            Change.DECLARATION_DEPRECATED,
            Change.DECLARATION_REINSTATED,
            oldElement,
            newElement,
            place)
        .ifPresent(facts::add);
    options(Change.OPTION_CHANGED, oldElement.node(), newElement.node(), place)
        .ifPresent(facts::add);
    comment(oldElement.node(), newElement.node(), place).ifPresent(facts::add);
    return facts;
  }

  /** What a policy may want to know of a declaration of the old version. */
  static Traits traits(RpcElement element) {
    return new Traits(element.isDeprecated(), Optional.empty(), Optional.empty(), false);
  }

  static Optional<Fact> comment(Node oldNode, Node newNode, String place) {
    return AnnotationComparison.differs(oldNode.get("comment"), newNode.get("comment"))
        ? Optional.of(
            Fact.of(Change.DOCUMENTATION_CHANGED, oldNode, newNode, place).says("", "the comment"))
        : Optional.empty();
  }

  /** What the options say that are not read by name. */
  static Optional<Fact> options(Change change, Node oldNode, Node newNode, String place) {
    Set<String> names = new TreeSet<>();
    for (Node node : List.of(oldNode, newNode)) {
      node.object("options").map(ObjectNode::names).ifPresent(names::addAll);
    }
    names.removeIf(name -> UNDERSTOOD.contains(name) || name.startsWith("features."));
    names.removeIf(
        name -> !AnnotationComparison.differs(option(oldNode, name), option(newNode, name)));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Fact.of(change, oldNode, newNode, place).says("", String.join(", ", names)));
  }

  private static Optional<Node> option(Node node, String name) {
    return node.get("options").flatMap(options -> options.get(name));
  }
}
