package io.concordat.source;

import io.concordat.source.Sameness.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The references that stand in equal text, and what they lead to on both sides. */
final class SameReferences {

  private final Specification oldSpec;
  private final Specification newSpec;
  private final Map<Document, Map<String, List<Node>>> dynamicAnchors = new HashMap<>();

  SameReferences(Specification oldSpec, Specification newSpec) {
    this.oldSpec = oldSpec;
    this.newSpec = newSpec;
  }

  /**
   * Collects the targets of the references that a member holds.
   *
   * @param holder the old object that the member is in
   * @return false if there is a reference that leads nowhere: what it means is not known
   */
  boolean collect(
      ObjectNode holder, String name, Node oldValue, Node newValue, List<Pair> targets) {
    switch (name) {
      case "$ref", "$recursiveRef":
        return !isText(oldValue) || add(find(oldSpec, oldValue), find(newSpec, newValue), targets);
      case "$dynamicRef":
        return !isText(oldValue)
            || add(find(oldSpec, oldValue), find(newSpec, newValue), targets)
                && addDynamic(oldValue, newValue, targets);
      case "mapping":
        return !isDiscriminator(holder)
            || !(oldValue instanceof ObjectNode oldMapping)
            || !(newValue instanceof ObjectNode newMapping)
            || addMapping(oldMapping, newMapping, targets);
      default:
        return true;
    }
  }

  /**
   * Collects what payloads of these schemas may be, too.
   *
   * @return false if values stand for schemas in one version only
   */
  boolean collectKinds(ObjectNode oldSchema, ObjectNode newSchema, List<Pair> targets) {
    Optional<Kinds> oldKinds = oldSpec.inheritance().kinds(oldSchema);
    Optional<Kinds> newKinds = newSpec.inheritance().kinds(newSchema);
    if (oldKinds.isEmpty() || newKinds.isEmpty()) {
      return oldKinds.equals(newKinds);
    }
    List<Kinds.Heir> oldHeirs = oldKinds.get().heirs();
    List<Kinds.Heir> newHeirs = newKinds.get().heirs();
    for (int i = 0; i < Math.min(oldHeirs.size(), newHeirs.size()); i++) {
      targets.add(new Pair(oldHeirs.get(i).schema(), newHeirs.get(i).schema()));
    }
    add(oldKinds.get().fallback(), newKinds.get().fallback(), targets);
    return oldKinds.get().own().equals(newKinds.get().own())
        && values(oldHeirs).equals(values(newHeirs));
  }

  private static List<String> values(List<Kinds.Heir> heirs) {
    return heirs.stream().map(Kinds.Heir::value).toList();
  }

  private static boolean isText(Node value) {
    return value instanceof ScalarNode scalar && scalar.isString();
  }

  private static boolean isDiscriminator(ObjectNode holder) {
    return holder
        .parent()
        .filter(parent -> parent.get("discriminator").filter(holder::equals).isPresent())
        .isPresent();
  }

  private static Optional<Node> find(Specification specification, Node reference) {
    return specification.find(reference, reference.text());
  }

  private static boolean add(Optional<Node> oldTarget, Optional<Node> newTarget, List<Pair> to) {
    if (oldTarget.isPresent() && newTarget.isPresent()) {
      to.add(new Pair(oldTarget.get(), newTarget.get()));
    }
    return oldTarget.isPresent() && newTarget.isPresent();
  }

  private boolean addMapping(ObjectNode oldMapping, ObjectNode newMapping, List<Pair> targets) {
    boolean isAlike = true;
    for (int i = 0; i < oldMapping.size(); i++) {
      Node oldValue = oldMapping.value(i);
      Node newValue = newMapping.find(oldMapping.name(i));
      if (isText(oldValue) && newValue != null) {
        isAlike &= add(schema(oldSpec, oldValue), schema(newSpec, newValue), targets);
      }
    }
    return isAlike;
  }

  /** A name of a schema, or else a reference (OAS 3.1.1 §4.8.25.4). */
  private static Optional<Node> schema(Specification specification, Node value) {
    return specification
        .root()
        .root()
        .object("components")
        .flatMap(components -> components.object("schemas"))
        .flatMap(schemas -> schemas.get(value.text()))
        .or(() -> find(specification, value));
  }

  /** A dynamic reference may lead to any schema that bears the name (2020-12 Core §8.2.3.2). */
  private boolean addDynamic(Node oldReference, Node newReference, List<Pair> targets) {
    String text = oldReference.text();
    String name = text.substring(text.indexOf('#') + 1);
    List<Node> oldNamed = named(oldSpec, oldReference, name);
    List<Node> newNamed = named(newSpec, newReference, name);
    if (oldNamed.size() != newNamed.size()) {
      return false;
    }
    for (int i = 0; i < oldNamed.size(); i++) {
      targets.add(new Pair(oldNamed.get(i), newNamed.get(i)));
    }
    return true;
  }

  private List<Node> named(Specification specification, Node reference, String name) {
    List<Node> named = new ArrayList<>(anchors(reference.document(), name));
    if (!reference.document().equals(specification.root())) {
      named.addAll(anchors(specification.root(), name));
    }
    return named;
  }

  private List<Node> anchors(Document document, String name) {
    return dynamicAnchors
        .computeIfAbsent(
            document,
            d -> {
              Map<String, List<Node>> found = new HashMap<>();
              collectAnchors(d.root(), found);
              return found;
            })
        .getOrDefault(name, List.of());
  }

  private static void collectAnchors(Node node, Map<String, List<Node>> found) {
    node.text("$dynamicAnchor")
        .ifPresent(name -> found.computeIfAbsent(name, n -> new ArrayList<>()).add(node));
    if (node instanceof ObjectNode object) {
      for (int i = 0; i < object.size(); i++) {
        collectAnchors(object.value(i), found);
      }
    } else if (node instanceof ArrayNode array) {
      array.elements().forEach(element -> collectAnchors(element, found));
    }
  }
}
