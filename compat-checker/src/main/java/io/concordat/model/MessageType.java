package io.concordat.model;

import io.concordat.source.Node;
import java.util.Map;
import java.util.Optional;

/**
 * A message of protobuf.
 *
 * @param name with its package and the messages around it
 * @param fields by number, extensions among them
 * @param reserved what no field may use any more
 * @param isMapEntry whether it is what a {@code map} field repeats
 */
public record MessageType(
    Node node, String name, Map<Integer, Field> fields, Reservation reserved, boolean isMapEntry)
    implements RpcElement {

  /** The field of this name. */
  public Optional<Field> field(String fieldName) {
    return fields.values().stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }
}
