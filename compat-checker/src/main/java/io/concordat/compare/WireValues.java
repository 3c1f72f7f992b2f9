package io.concordat.compare;

import io.concordat.model.EnumType;
import io.concordat.model.EnumType.EnumValue;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.RpcApi;
import io.concordat.validation.WireMessage;
import io.concordat.validation.WireMessage.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of one type are the same values when they are read as another (protobuf language
 * guide, "Updating A Message Type"; encoding, "Base 128 Varints" and "More Integer Types").
 */
final class WireValues {

  /** Whole numbers, both ends included. */
  private record Range(BigInteger least, BigInteger most) {

    static Range signed(int bits) {
      BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
      return new Range(limit.negate(), limit.subtract(BigInteger.ONE));
    }

    static Range unsigned(int bits) {
      return new Range(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
    }
  }

  /** Types whose values are written in the same way, as far as they are the same numbers. */
  private static final List<List<Kind>> ALIKE =
      List.of(
          List.of(Kind.INT32, Kind.INT64, Kind.UINT32, Kind.UINT64, Kind.BOOL, Kind.ENUM),
          List.of(Kind.SINT32, Kind.SINT64),
          List.of(Kind.FIXED32, Kind.SFIXED32),
          List.of(Kind.FIXED64, Kind.SFIXED64));

  /** A number outside of each type that is inside of another one, the easiest to read first. */
  private static final List<BigInteger> TELLING =
      List.of(
          BigInteger.TWO,
          BigInteger.ONE.negate(),
          BigInteger.ONE.shiftLeft(31),
          BigInteger.ONE.shiftLeft(32),
          BigInteger.ONE.shiftLeft(63));

  private static final Bytes NO_UTF8 = new Bytes("ff");

  private WireValues() {}

  /**
   * A value of the sender's type that is another one, or none, to the receiver; empty if every
   * value arrives.
   */
  static Optional<Object> misread(
      RpcApi sendingApi, FieldType sender, RpcApi receivingApi, FieldType receiver) {
    Kind from = sender.kind();
    Kind to = receiver.kind();
    if (ALIKE.stream().anyMatch(kinds -> kinds.contains(from) && kinds.contains(to))) {
      return outside(sendingApi, sender, receivingApi, receiver);
    }
    if (from == to || from == Kind.STRING && to == Kind.BYTES) {
      return Optional.empty();
    }
    if (from == Kind.MESSAGE && to == Kind.BYTES) {
      return Optional.empty();
    }
    return Optional.of(from == Kind.BYTES ? NO_UTF8 : sample(sendingApi, sender));
  }

  private static Optional<Object> outside(
      RpcApi sendingApi, FieldType sender, RpcApi receivingApi, FieldType receiver) {
    Optional<EnumType> open = receivingApi.enumeration(receiver.name());
    if (open.isPresent() && open.get().isClosed()) {
      return sent(sendingApi, sender).stream()
          .filter(number -> open.get().value(number.intValue()).isEmpty())
          .<Object>map(number -> number)
          .findFirst();
    }
    Range range = range(receiver.kind());
    return sent(sendingApi, sender).stream()
        .filter(n -> n.compareTo(range.least()) < 0 || n.compareTo(range.most()) > 0)
        .<Object>map(number -> number)
        .findFirst();
  }

  /** The numbers that tell one type from another; of an enum, those that it lists. */
  private static List<BigInteger> sent(RpcApi api, FieldType type) {
    if (type.kind() == Kind.ENUM) {
      return api.enumeration(type.name()).map(EnumType::values).orElse(List.of()).stream()
          .map(EnumValue::number)
          .map(BigInteger::valueOf)
          .toList();
    }
    Range range = range(type.kind());
    return TELLING.stream()
        .filter(n -> n.compareTo(range.least()) >= 0 && n.compareTo(range.most()) <= 0)
        .toList();
  }

  private static Range range(Kind kind) {
    return switch (kind) {
      case INT32, SINT32, SFIXED32, ENUM -> Range.signed(32);
      case INT64, SINT64, SFIXED64 -> Range.signed(64);
      case UINT32, FIXED32 -> Range.unsigned(32);
      case UINT64, FIXED64 -> Range.unsigned(64);
      case BOOL -> new Range(BigInteger.ZERO, BigInteger.ONE);
      default -> throw new IllegalStateException("no whole numbers: " + kind);
    };
  }

  /** Some value that is not the default of its type. */
  static Object sample(RpcApi api, FieldType type) {
    return switch (type.kind()) {
      case DOUBLE, FLOAT -> 1.5;
      case STRING -> "text";
      case BYTES -> NO_UTF8;
      case MESSAGE, GROUP -> sampleMessage(api, type);
      case ENUM ->
          api.enumeration(type.name()).map(EnumType::values).orElse(List.of()).stream()
              .map(EnumValue::number)
              .filter(number -> number != 0)
              .findFirst()
              .map(BigInteger::valueOf)
              .orElse(BigInteger.ZERO);
      case BOOL -> BigInteger.ONE;
      // One in zigzag looks true to a bool, and is: two is told from it by every other type.
      default -> BigInteger.TWO;
    };
  }

  /** A message with its first plain field, where it has one. */
  private static WireMessage sampleMessage(RpcApi api, FieldType type) {
    return api.message(type.name()).stream()
        .flatMap(message -> message.fields().values().stream())
        .filter(field -> !field.type().kind().isMessage())
        .findFirst()
        .map(field -> WireMessage.of(field.number(), sample(api, field.type())))
        .orElse(new WireMessage(Map.of()));
  }
}
