package io.concordat.compare;

import io.concordat.source.Document;
import io.concordat.source.Node;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which parts of a document its references name. */
final class Uses {

  private final Document document;
  private @Nullable Set<String> pointers;

  Uses(Document document) {
    this.document = document;
  }

  /** Whether something refers to this component; security schemes are referred to by name. */
  boolean contain(Node component) {
    Set<String> known = pointers;
    if (known == null) {
      known =
          document.references().stream()
              .map(reference -> reference.substring(reference.indexOf('#') + 1))
              .collect(Collectors.toSet());
      pointers = known;
    }
    String pointer = component.pointer();
    return known.contains(pointer) || pointer.startsWith("/components/securitySchemes/");
  }
}
