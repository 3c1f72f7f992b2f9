package io.concordat.model;

import java.util.Locale;

/**
 * The type of a field of a protobuf message.
 *
 * @param kind what it is on the wire
 * @param name the full name of a message or enum; empty for others
 */
public record FieldType(Kind kind, String name) {

  /** How a value is written (protobuf encoding, "Message Structure"). */
  public enum Wire {
    VARINT,
    FIXED64,
    LENGTH,
    GROUP,
    FIXED32
  }

  /** What the values of a field are. */
  public enum Kind {
    DOUBLE(Wire.FIXED64),
    FLOAT(Wire.FIXED32),
    INT32(Wire.VARINT),
    INT64(Wire.VARINT),
    UINT32(Wire.VARINT),
    UINT64(Wire.VARINT),
    SINT32(Wire.VARINT),
    SINT64(Wire.VARINT),
    FIXED32(Wire.FIXED32),
    FIXED64(Wire.FIXED64),
    SFIXED32(Wire.FIXED32),
    SFIXED64(Wire.FIXED64),
    BOOL(Wire.VARINT),
    STRING(Wire.LENGTH),
    BYTES(Wire.LENGTH),
    ENUM(Wire.VARINT),
    MESSAGE(Wire.LENGTH),
    GROUP(Wire.GROUP);

    private final Wire wire;

    Kind(Wire wire) {
      this.wire = wire;
    }

    public Wire wire() {
      return wire;
    }

    /** Whether the values are messages, however they are delimited. */
    public boolean isMessage() {
      return this == MESSAGE || this == GROUP;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The type as it is written. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.toString() : name;
  }
}
