package io.concordat.source;

import java.util.List;
import java.util.Optional;

/**
 * What a payload of a schema may be, told apart by the value of one property.
 *
 * @param property the discriminator
 * @param own values that mean the schema itself and nothing more
 * @param heirs what else it may be; several may share a value that the document gives to none
 * @param fallback what any other value means, and none (OAS 3.2 {@code defaultMapping})
 */
public record Kinds(String property, List<String> own, List<Heir> heirs, Optional<Node> fallback) {

  /**
   * A schema that builds on the other, or that its mapping names.
   *
   * @param name of the component
   */
  public record Heir(String value, String name, Node schema) {}

  public Kinds {
    own = List.copyOf(own);
    heirs = List.copyOf(heirs);
  }
}
