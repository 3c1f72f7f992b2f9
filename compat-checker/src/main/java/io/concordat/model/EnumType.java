package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * An enum of protobuf.
 *
 * @param name with its package and the messages around it
 * @param values in order, never empty; several of one number are aliases
 * @param isClosed whether a number that is not listed is no value of it
 * @param reserved what no value may use any more
 */
public record EnumType(
    Node node, String name, List<EnumValue> values, boolean isClosed, Reservation reserved)
    implements RpcElement {

  public EnumType {
    values = List.copyOf(values);
  }

  /** The first value of this number. */
  public Optional<EnumValue> value(int number) {
    return values.stream().filter(value -> value.number() == number).findFirst();
  }

  /** The value of this name. */
  public Optional<EnumValue> value(String valueName) {
    return values.stream().filter(value -> value.name().equals(valueName)).findFirst();
  }

  /**
   * A value of an enum.
   *
   * @param number what is sent
   */
  public record EnumValue(Node node, String name, int number) implements RpcElement {}
}
