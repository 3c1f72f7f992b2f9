package io.concordat.compare;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts of a document its references name. */
final class Uses {

  private final Node root;
  private @Nullable Set<String> pointers;

  Uses(Node root) {
    this.root = root;
  }

  /** Whether something refers to this component; security schemes are referred to by name. */
  boolean contain(Node component) {
    Set<String> known = pointers;
    if (known == null) {
      known = new HashSet<>();
      collect(root, known);
      pointers = known;
    }
    String pointer = component.pointer();
    return known.contains(pointer) || pointer.startsWith("/components/securitySchemes/");
  }

  private static void collect(Node node, Set<String> pointers) {
    if (node instanceof ObjectNode object) {
      object.text("$ref").ifPresent(ref -> pointers.add(ref.substring(ref.indexOf('#') + 1)));
      for (int i = 0; i < object.size(); i++) {
        collect(object.value(i), pointers);
      }
    } else if (node instanceof ArrayNode array) {
      array.elements().forEach(element -> collect(element, pointers));
    }
  }
}
