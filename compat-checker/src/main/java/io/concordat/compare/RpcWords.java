package io.concordat.compare;

import io.concordat.model.EnumType;
import io.concordat.model.Field;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.Reservation;
import io.concordat.model.RpcApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the parts of a protobuf contract are called in messages. */
final class RpcWords {

  private RpcWords() {}

  static String field(MessageType message, Field field) {
    return "field `" + message.name() + "." + field.name() + "`";
  }

  static String message(MessageType message) {
    return "message `" + message.name() + "`";
  }

  static String enumeration(EnumType type) {
    return "enum `" + type.name() + "`";
  }

  /** A type; one of the API's own package goes by its short name. */
  static String type(RpcApi api, FieldType type) {
    String own = api.title() + ".";
    String name = type.toString();
    String label = type.kind() == Kind.GROUP ? "group " : "";
    boolean isOwn = !api.title().isEmpty() && name.startsWith(own);
    return label + (isOwn ? name.substring(own.length()) : name);
  }

  /** The type of a map field, of its entries. */
  static String map(RpcApi api, MessageType entry) {
    String parts =
        Stream.of("key", "value")
            .flatMap(name -> entry.field(name).stream())
            .map(field -> type(api, field.type()))
            .collect(Collectors.joining(", "));
    return "map<" + parts + ">";
  }

  /** Stands for the message of an enum that is in none. */
  static MessageType noMessage(RpcApi api) {
    return new MessageType(api.node(), "", Map.of(), new Reservation(List.of(), Set.of()), false);
  }
}
