package io.concordat.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.validation.WireMessage.Bytes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes and reads the messages of one type by protobuf's own library. */
public final class ProtobufCodec {

  /** Required messages in required messages end sooner, or never. */
  private static final int DEPTH = 40;

  private final Descriptor type;
  private final int size;
  private final Map<Descriptor, List<FieldDescriptor>> special = new HashMap<>();

  private ProtobufCodec(Descriptor type) {
    this.type = type;
    List<Descriptor> types = type.getFile().getMessageTypes();
    this.size = types.stream().mapToInt(each -> 1 + each.getFields().size()).sum();
    types.forEach(
        each ->
            special.put(each, each.getFields().stream().filter(ProtobufCodec::isSpecial).toList()));
  }

  /** The codec of a message; empty if protobuf's library does not take its declaration. */
  public static Optional<ProtobufCodec> of(RpcApi api, MessageType root) {
    try {
      return Optional.of(new ProtobufCodec(new DescriptorWriter(api).descriptor(root)));
    } catch (DescriptorValidationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How many messages and fields it knows: what one that it reads may have, all in all. */
  public int size() {
    return size;
  }

  /**
   * The bytes of a message, with values for required fields that it does not set; empty if some
   * value is none of its field.
   */
  public Optional<byte[]> encode(WireMessage message) {
    try {
      DynamicMessage.Builder builder = DynamicMessage.newBuilder(type);
      fill(builder, message);
      completeRequired(builder, 0);
      return builder.isInitialized()
          ? Optional.of(builder.build().toByteArray())
          : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | ClassCastException e) {
      return Optional.empty();
    }
  }

  /** What is read from bytes; empty if they cannot be read. */
  public Optional<Decoded> decode(byte[] bytes) {
    try {
      DynamicMessage message = DynamicMessage.newBuilder(type).mergeFrom(bytes).buildPartial();
      return Optional.of(new Decoded(read(message), message.findInitializationErrors()));
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  /**
   * What is read from bytes.
   *
   * @param missing the paths of required fields that are not there, such as {@code f1.f2[0].f3},
   *     where the numbers behind {@code f} are those of fields
   */
  public record Decoded(WireMessage message, List<String> missing) {

    public Decoded {
      missing = List.copyOf(missing);
    }
  }

  private static void fill(DynamicMessage.Builder builder, WireMessage message) {
    message
        .fields()
        .forEach(
            (number, values) -> {
              FieldDescriptor field = builder.getDescriptorForType().findFieldByNumber(number);
              if (field == null) {
                throw new IllegalArgumentException("no field " + number);
              }
              for (Object value : values) {
                Object written = written(builder, field, value);
                if (field.isRepeated()) {
                  builder.addRepeatedField(field, written);
                } else {
                  builder.setField(field, written);
                }
              }
            });
  }

  private static Object written(
      DynamicMessage.Builder builder, FieldDescriptor field, Object value) {
    return switch (field.getJavaType()) {
      // The value of the unsigned types is the one with the same bits.
      case INT -> ((BigInteger) value).intValue();
      case LONG -> ((BigInteger) value).longValue();
      case BOOLEAN -> ((BigInteger) value).signum() != 0;
      case FLOAT -> ((Double) value).floatValue();
      case DOUBLE -> value;
      case STRING -> value;
      case BYTE_STRING -> ByteString.copyFrom(HexFormat.of().parseHex(((Bytes) value).hex()));
      case ENUM ->
          field.getEnumType().findValueByNumberCreatingIfUnknown(((BigInteger) value).intValue());
      case MESSAGE -> {
        DynamicMessage.Builder nested = (DynamicMessage.Builder) builder.newBuilderForField(field);
        fill(nested, (WireMessage) value);
        yield nested.buildPartial();
      }
    };
  }

  private static void completeRequired(DynamicMessage.Builder builder, int depth) {
    if (depth > DEPTH) {
      return;
    }
    for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
      boolean isMessage = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      if (isMessage && field.isRepeated()) {
        for (int i = 0; i < builder.getRepeatedFieldCount(field); i++) {
          DynamicMessage.Builder nested =
              ((DynamicMessage) builder.getRepeatedField(field, i)).toBuilder();
          completeRequired(nested, depth + 1);
          builder.setRepeatedField(field, i, nested.buildPartial());
        }
      } else if (isMessage && (field.isRequired() || builder.hasField(field))) {
        DynamicMessage.Builder nested = ((DynamicMessage) builder.getField(field)).toBuilder();
        completeRequired(nested, depth + 1);
        builder.setField(field, nested.buildPartial());
      } else if (field.isRequired() && !builder.hasField(field)) {
        builder.setField(field, field.getDefaultValue());
      }
    }
  }

  private WireMessage read(DynamicMessage message) {
    Map<Integer, List<Object>> fields = new TreeMap<>();
    message
        .getAllFields()
        .forEach((field, value) -> fields.put(field.getNumber(), all(field, value)));
    for (FieldDescriptor field : special.getOrDefault(message.getDescriptorForType(), List.of())) {
      fields.computeIfAbsent(field.getNumber(), number -> all(field, message.getField(field)));
    }
    return new WireMessage(fields);
  }

  private List<Object> all(FieldDescriptor field, Object value) {
    List<?> values = field.isRepeated() ? (List<?>) value : List.of(value);
    return values.stream().map(each -> read(field, each)).toList();
  }

  /** Whether the absence of a field means something other than zero or nothing. */
  private static boolean isSpecial(FieldDescriptor field) {
    return field.hasDefaultValue()
        || field.getJavaType() == FieldDescriptor.JavaType.ENUM
            && !field.isRepeated()
            && ((EnumValueDescriptor) field.getDefaultValue()).getNumber() != 0;
  }

  private Object read(FieldDescriptor field, Object value) {
    return switch (field.getJavaType()) {
      case INT ->
          isUnsigned(field)
              ? BigInteger.valueOf(Integer.toUnsignedLong((Integer) value))
              : BigInteger.valueOf((Integer) value);
      case LONG ->
          isUnsigned(field)
              ? new BigInteger(Long.toUnsignedString((Long) value))
              : BigInteger.valueOf((Long) value);
      case BOOLEAN -> (Boolean) value ? BigInteger.ONE : BigInteger.ZERO;
      case FLOAT -> (double) (Float) value;
      case DOUBLE, STRING -> value;
      case BYTE_STRING -> new Bytes(HexFormat.of().formatHex(((ByteString) value).toByteArray()));
      case ENUM -> BigInteger.valueOf(((EnumValueDescriptor) value).getNumber());
      case MESSAGE -> read((DynamicMessage) value);
    };
  }

  private static boolean isUnsigned(FieldDescriptor field) {
    return switch (field.getType()) {
      case UINT32, UINT64, FIXED32, FIXED64 -> true;
      default -> false;
    };
  }
}
