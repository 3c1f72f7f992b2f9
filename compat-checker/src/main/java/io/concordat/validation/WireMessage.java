package io.concordat.validation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A protobuf message by the numbers of its fields, without their names.
 *
 * @param fields the values of each field that is set: a {@link java.math.BigInteger} for what is a
 *     whole number on the wire (bools and enums among them), a {@link Double}, a {@link String},
 *     {@link Bytes} or a {@link WireMessage}
 */
public record WireMessage(Map<Integer, List<Object>> fields) {

  /** The value of a field of bytes, in hexadecimal digits. */
  public record Bytes(String hex) {}

  public WireMessage {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** A message with one field of one value. */
  public static WireMessage of(int number, Object value) {
    return new WireMessage(Map.of(number, List.of(value)));
  }

  /** The values of a field; none if it is not set. */
  public List<Object> values(int number) {
    return fields.getOrDefault(number, List.of());
  }
}
