package io.concordat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Field;
import io.concordat.model.Field.Cardinality;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.Reservation;
import io.concordat.model.RpcApi;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.validation.ProtobufCodec;
import io.concordat.validation.ProtobufCodec.Decoded;
import io.concordat.validation.WireMessage;
import io.concordat.validation.WireMessage.Bytes;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every pair of types, held against what protobuf's own library reads. */
final class WireValuesTest {

  private static final Set<Kind> SCALARS =
      EnumSet.complementOf(EnumSet.of(Kind.MESSAGE, Kind.GROUP, Kind.ENUM));

  private final RpcApi api = api();

  @Test
  void what_is_said_to_arrive_arrives_and_what_is_said_to_be_misread_is() {
    int arriving = 0;
    for (Kind from : SCALARS) {
      for (Kind to : SCALARS) {
        FieldType sender = new FieldType(from, "");
        FieldType receiver = new FieldType(to, "");
        Optional<Object> misread = WireValues.misread(api, sender, api, receiver);
        if (misread.isPresent()) {
          assertThat(read(from, to, misread.get()))
              .as("%s %s as %s", from, misread.get(), to)
              .isNotEqualTo(Optional.of(asBytes(misread.get())));
        } else {
          arriving++;
          for (Object value : values(from)) {
            assertThat(read(from, to, value))
                .as("%s %s as %s", from, value, to)
                .isEqualTo(Optional.of(asBytes(value)));
          }
        }
      }
    }
    // Each type to itself, and: int32 to int64; uint32 to int64 and uint64; bool to the four whole
    // numbers; sint32 to sint64; string to bytes.
    assertThat(arriving).isEqualTo(SCALARS.size() + 9);
  }

  /** What comes out at the other end; empty if nothing does. */
  private Optional<Object> read(Kind from, Kind to, Object value) {
    byte[] bytes = codec(from).encode(WireMessage.of(1, value)).orElseThrow();
    return codec(to)
        .decode(bytes)
        .map(Decoded::message)
        .flatMap(message -> message.values(1).stream().findFirst())
        .map(WireValuesTest::asBytes);
  }

  private static Object asBytes(Object value) {
    return value instanceof String text
        ? new Bytes(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
        : value;
  }

  private static List<Object> values(Kind kind) {
    Random random = new Random(20_261_129);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      long bits = random.nextLong() >> random.nextInt(64);
      values.add(
          switch (kind) {
            case BOOL -> BigInteger.valueOf(bits & 1);
            case INT32, SINT32, SFIXED32 -> BigInteger.valueOf((int) bits);
            case INT64, SINT64, SFIXED64 -> BigInteger.valueOf(bits);
            case UINT32, FIXED32 -> BigInteger.valueOf(bits & 0xFFFF_FFFFL);
            case UINT64, FIXED64 -> new BigInteger(Long.toUnsignedString(bits));
            case FLOAT -> (double) (float) bits;
            case DOUBLE -> (double) bits;
            case STRING -> Long.toString(bits) + "ä€𝄞";
            case BYTES -> new Bytes(HexFormat.of().toHexDigits(bits));
            default -> throw new IllegalStateException("no scalar: " + kind);
          });
    }
    return values;
  }

  private ProtobufCodec codec(Kind kind) {
    Field field =
        new Field(
            api.node(),
            1,
            "value",
            "value",
            new FieldType(kind, ""),
            Cardinality.EXPLICIT,
            "",
            Optional.empty(),
            false);
    MessageType message =
        new MessageType(
            api.node(), kind.name(), Map.of(1, field), new Reservation(List.of(), Set.of()), false);
    RpcApi with =
        new RpcApi(
            api.node(),
            "",
            Optional.empty(),
            Map.of(),
            Map.of(kind.name(), message),
            Map.of(),
            Set.of(),
            List.of());
    return ProtobufCodec.of(with, message).orElseThrow();
  }

  private static RpcApi api() {
    byte[] text = "syntax = \"proto3\";".getBytes(StandardCharsets.UTF_8);
    SourceOptions options =
        SourceOptions.in(Path.of("")).withStandardInput(() -> new ByteArrayInputStream(text));
    try (Sources sources = new Sources(options)) {
      return new RpcApi(
          sources.open("-").root().root(),
          "",
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          Set.of(),
          List.of());
    }
  }
}
