package io.concordat.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that {@code $anchor} and {@code $dynamicAnchor} give to places of a document. */
final class Anchors {

  private final Map<String, Node> named = new HashMap<>();

  private Anchors() {}

  static Anchors of(Node root) {
    Anchors anchors = new Anchors();
    anchors.collect(root);
    return anchors;
  }

  Optional<Node> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  private void collect(Node node) {
    if (node instanceof ObjectNode object) {
      object.text("$anchor").ifPresent(name -> named.putIfAbsent(name, object));
      object.text("$dynamicAnchor").ifPresent(name -> named.putIfAbsent(name, object));
      // Draft-04 to draft-07 spell an anchor as an $id (or id) that is only a fragment.
      object
          .text("$id")
          .or(() -> object.text("id"))
          .filter(id -> id.length() > 1 && id.startsWith("#"))
          .ifPresent(id -> named.putIfAbsent(id.substring(1), object));
      for (int i = 0; i < object.size(); i++) {
        collect(object.value(i));
      }
    } else if (node instanceof ArrayNode array) {
      array.elements().forEach(this::collect);
    }
  }
}
