package io.concordat.model.protobuf;

import io.concordat.model.Field;
import io.concordat.model.Field.Cardinality;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.Reservation;
import io.concordat.source.Node;
import io.concordat.source.ScalarNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads fields: their types by name, and what their labels and features mean. */
final class FieldReader {

  private static final Map<String, Kind> SCALARS =
      Arrays.stream(Kind.values())
          .filter(kind -> !EnumSet.of(Kind.ENUM, Kind.MESSAGE, Kind.GROUP).contains(kind))
          .collect(Collectors.toMap(Kind::toString, Function.identity()));
  private static final Set<Kind> NEVER_PACKED =
      EnumSet.of(Kind.STRING, Kind.BYTES, Kind.MESSAGE, Kind.GROUP);
  private static final Reservation NOTHING = new Reservation(List.of(), Set.of());

  private final Types types;
  private final Map<String, MessageType> entries = new TreeMap<>();

  FieldReader(Types types) {
    this.types = types;
  }

  /** The messages that {@code map} fields repeat, by full name. */
  Map<String, MessageType> entries() {
    return entries;
  }

  /**
   * A field.
   *
   * @param shownName how it is called
   * @param scope in which the name of its type is looked up
   */
  Field field(Node node, String name, String shownName, String scope, Features around) {
    Features features = around.at(node);
    FieldType type = type(node, name, scope, features);
    Cardinality cardinality = cardinality(node, type, features);
    return new Field(
        node,
        number(node),
        shownName,
        option(node, "json_name").orElseGet(() -> camelCase(name)),
        type,
        cardinality,
        node.text("oneof").orElse(""),
        option(node, "default"),
        cardinality == Cardinality.REPEATED
            && !NEVER_PACKED.contains(type.kind())
            && option(node, "packed").map("true"::equals).orElse(features.isPacked()));
  }

  private FieldType type(Node node, String name, String scope, Features features) {
    if (node.get("key").isPresent()) {
      return map(node, name, scope, features);
    }
    FieldType type = type(node, "type", scope);
    boolean isGroup = node.isTrue("group") || features.isDelimited();
    return type.kind() == Kind.MESSAGE && isGroup ? new FieldType(Kind.GROUP, type.name()) : type;
  }

  private FieldType type(Node node, String member, String scope) {
    ScalarNode written = (ScalarNode) node.get(member).orElseThrow();
    Kind scalar = SCALARS.get(written.text());
    return scalar == null ? types.find(written, scope) : new FieldType(scalar, "");
  }

  /** A map is a list of entries (language specification, "Maps", "Backward Compatibility"). */
  private FieldType map(Node node, String name, String scope, Features features) {
    String entry = Declarations.in(scope, camelCase("_" + name) + "Entry");
    entries.put(
        entry,
        new MessageType(
            node,
            entry,
            Map.of(
                1,
                part(node, "key", 1, scope, features),
                2,
                part(node, "value", 2, scope, features)),
            NOTHING,
            true));
    return new FieldType(Kind.MESSAGE, entry);
  }

  private Field part(Node node, String name, int number, String scope, Features features) {
    FieldType type = type(node, name, scope);
    boolean isExplicit = type.kind().isMessage() || !features.presence().equals("IMPLICIT");
    return new Field(
        node.get(name).orElseThrow(),
        number,
        name,
        name,
        type,
        isExplicit ? Cardinality.EXPLICIT : Cardinality.IMPLICIT,
        "",
        Optional.empty(),
        false);
  }

  private static Cardinality cardinality(Node node, FieldType type, Features features) {
    String label = node.text("label").orElse("");
    if (label.equals("repeated") || node.get("key").isPresent()) {
      return Cardinality.REPEATED;
    }
    if (label.equals("required") || features.presence().equals("LEGACY_REQUIRED")) {
      return Cardinality.REQUIRED;
    }
    boolean isExplicit =
        label.equals("optional")
            || node.get("oneof").isPresent()
            || type.kind().isMessage()
            || features.presence().equals("EXPLICIT");
    return isExplicit ? Cardinality.EXPLICIT : Cardinality.IMPLICIT;
  }

  private int number(Node node) {
    ScalarNode number = (ScalarNode) node.get("number").orElseThrow();
    return types.number(number, 1, (1 << 29) - 1);
  }

  private static Optional<String> option(Node node, String name) {
    return node.object("options").flatMap(options -> options.text(name));
  }

  /** Every letter behind an underscore is a capital, and the underscore goes. */
  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    String[] parts = name.split("_", -1);
    camel.append(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        camel
            .append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT))
            .append(parts[i], 1, parts[i].length());
      }
    }
    return camel.toString();
  }
}
