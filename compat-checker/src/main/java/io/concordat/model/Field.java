package io.concordat.model;

import io.concordat.source.Node;
import java.util.Optional;

/**
 * A field of a protobuf message.
 *
 * @param name as it is declared; an extension's full name in parentheses
 * @param jsonName its name in protobuf's JSON
 * @param oneof the oneof that it is in; empty for none
 * @param defaultValue as it is written; empty for the default of its type
 * @param isPacked whether its values are written as one
 */
public record Field(
    Node node,
    int number,
    String name,
    String jsonName,
    FieldType type,
    Cardinality cardinality,
    String oneof,
    Optional<String> defaultValue,
    boolean isPacked)
    implements RpcElement {

  /** How often a field occurs, and whether its absence can be told from its default. */
  public enum Cardinality {
    REQUIRED,
    /** Whether it is there is part of the message. */
    EXPLICIT,
    /** One that has its default is not sent. */
    IMPLICIT,
    REPEATED
  }

  public boolean isRepeated() {
    return cardinality == Cardinality.REPEATED;
  }

  public boolean isRequired() {
    return cardinality == Cardinality.REQUIRED;
  }
}
