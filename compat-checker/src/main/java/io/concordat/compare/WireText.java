package io.concordat.compare;

import io.concordat.model.Field;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.source.Json;
import io.concordat.validation.WireMessage;
import io.concordat.validation.WireMessage.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Shows a message with the names that one version has for its fields. */
record WireText(RpcApi api) {

  /** In protobuf's text format, on one line. */
  String text(MessageType type, WireMessage message) {
    StringJoiner fields = new StringJoiner(" ", "{ ", " }").setEmptyValue("{}");
    message
        .fields()
        .forEach(
            (number, values) -> {
              Field field = type.fields().get(number);
              for (Object value : values) {
                fields.add(field == null ? number + ": ?" : text(field, value));
              }
            });
    return fields.toString();
  }

  private String text(Field field, Object value) {
    String name = field.name().startsWith("(") ? "[" + inner(field) + "]" : field.name();
    if (value instanceof WireMessage message) {
      Optional<MessageType> type = api.message(field.type().name());
      return name + " " + type.map(t -> text(t, message)).orElse("{ … }");
    }
    return name + ": " + scalar(field, value);
  }

  private static String inner(Field field) {
    return field.name().substring(1, field.name().length() - 1);
  }

  private String scalar(Field field, Object value) {
    if (value instanceof String text) {
      return Json.of(text).text();
    }
    if (value instanceof Bytes bytes) {
      return "\"" + bytes.hex().replaceAll("..", "\\\\x$0") + "\"";
    }
    if (value instanceof BigInteger number) {
      return switch (field.type().kind()) {
        case BOOL -> number.signum() == 0 ? "false" : "true";
        case ENUM -> valueName(field, number);
        default -> number.toString();
      };
    }
    return value.toString();
  }

  private String valueName(Field field, BigInteger number) {
    return api.enumeration(field.type().name())
        .flatMap(type -> type.value(number.intValue()))
        .map(value -> value.name())
        .orElse(number.toString());
  }

  /** In protobuf's JSON (ProtoJSON format). */
  Json json(MessageType type, WireMessage message) {
    Map<String, Json> members = new LinkedHashMap<>();
    message
        .fields()
        .forEach(
            (number, values) -> {
              Field field = type.fields().get(number);
              if (field != null) {
                List<Json> elements = new ArrayList<>();
                values.forEach(value -> elements.add(json(field, value)));
                members.put(
                    field.jsonName(),
                    field.isRepeated() ? new Json.Arr(elements) : elements.get(0));
              }
            });
    return new Json.Obj(members);
  }

  private Json json(Field field, Object value) {
    if (value instanceof WireMessage message) {
      return api.message(field.type().name())
          .map(type -> json(type, message))
          .orElse(new Json.Obj(Map.of()));
    }
    if (value instanceof Bytes bytes) {
      return Json.of(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(bytes.hex())));
    }
    if (value instanceof Double number) {
      return new Json.Num(BigDecimal.valueOf(number));
    }
    if (value instanceof BigInteger number) {
      Kind kind = field.type().kind();
      if (kind == Kind.BOOL) {
        return Json.Bool.of(number.signum() != 0);
      }
      if (kind == Kind.ENUM) {
        String name = valueName(field, number);
        return name.equals(number.toString())
            ? new Json.Num(new BigDecimal(number))
            : Json.of(name);
      }
      // Numbers of 64 bits are strings there, as JavaScript would round them.
      return kind.name().endsWith("64")
          ? Json.of(number.toString())
          : new Json.Num(new BigDecimal(number));
    }
    return Json.of(value.toString());
  }
}
