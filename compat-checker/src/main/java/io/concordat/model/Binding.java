package io.concordat.model;

import io.concordat.source.Node;
import java.util.Map;
import java.util.Optional;

/**
 * What only a protocol knows of a channel, an operation, a message or a server.
 *
 * @param schemas those of its fields that describe values on the wire, by name
 */
public record Binding(Node node, Map<String, Schema> schemas) implements Element {

  public Binding {
    schemas = Map.copyOf(schemas);
  }

  /** What a field says of the values that travel. */
  public Optional<Schema> schema(String field) {
    return Optional.ofNullable(schemas.get(field));
  }
}
