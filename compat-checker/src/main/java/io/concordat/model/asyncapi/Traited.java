package io.concordat.model.asyncapi;

import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An operation or message with the traits that apply to it.
 *
 * @param node the object itself
 * @param layers the object and its traits, the one that wins first: in AsyncAPI 2 a trait overrides
 *     the object, in 3.0 it must not (Message Object, {@code traits})
 */
record Traited(ObjectNode node, List<ObjectNode> layers) {

  /** The field as the topmost layer that has it says. */
  Optional<Node> get(String field) {
    return layers.stream().flatMap(layer -> layer.get(field).stream()).findFirst();
  }

  /** The text of a field. */
  Optional<String> text(String field) {
    return layers.stream().flatMap(layer -> layer.text(field).stream()).findFirst();
  }

  /** What each layer says of a field whose values are merged. */
  List<Node> all(String field) {
    return layers.stream().flatMap(layer -> layer.get(field).stream()).toList();
  }
}
