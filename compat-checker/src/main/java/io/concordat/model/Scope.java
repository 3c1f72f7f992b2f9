package io.concordat.model;

import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema resources on the way to a schema, each where it was first entered: what dynamic
 * references look at (JSON Schema 2020-12 Core §7.1).
 */
record Scope(List<Node> resources) {

  static final Scope NONE = new Scope(List.of());

  /** This way, with one more resource at its end. */
  Scope enter(Node resource) {
    if (resources.contains(resource)) {
      return this;
    }
    List<Node> longer = new ArrayList<>(resources);
    longer.add(resource);
    return new Scope(List.copyOf(longer));
  }
}
