package io.concordat.exchange;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import java.util.Map;
import java.util.Optional;

/** Writes values as XML, with the names that the schema's {@code xml} gives (OAS 3.1 §4.8.26). */
final class XmlText {

  private static final int MAX_HOPS = 16;

  private final Variants variants = new Variants();
  private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

  private XmlText() {}

  static String of(Json value, Schema schema) {
    XmlText text = new XmlText();
    text.element(name(schema).orElse("root"), value, schema);
    return text.out.toString();
  }

  private void element(String name, Json value, Schema schema) {
    if (value instanceof Json.Arr array) {
      out.append('<').append(name).append(namespace(schema)).append('>');
      items(name, array, schema);
      out.append("</").append(name).append('>');
    } else if (value instanceof Json.Obj object) {
      object(name, object, schema);
    } else {
      out.append('<').append(name).append(namespace(schema)).append('>');
      escape(plain(value));
      out.append("</").append(name).append('>');
    }
  }

  private void object(String name, Json.Obj object, Schema schema) {
    out.append('<').append(name).append(namespace(schema));
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Schema property = property(schema, member.getKey());
      if (xml(property).filter(xml -> xml.isTrue("attribute")).isPresent()) {
        out.append(' ').append(name(property, member.getKey())).append("=\"");
        escape(plain(member.getValue()));
        out.append('"');
      }
    }
    out.append('>');
    object.members().forEach((key, member) -> child(key, member, property(schema, key)));
    out.append("</").append(name).append('>');
  }

  private void child(String key, Json member, Schema schema) {
    Optional<Node> xml = xml(schema);
    if (xml.filter(node -> node.isTrue("attribute")).isPresent()) {
      return;
    }
    boolean isBare =
        member instanceof Json.Arr && xml.filter(node -> node.isTrue("wrapped")).isEmpty();
    if (isBare) {
      items(name(schema, key), (Json.Arr) member, schema);
    } else {
      element(name(schema, key), member, schema);
    }
  }

  private void items(String name, Json.Arr array, Schema schema) {
    int index = 0;
    for (Json item : array.elements()) {
      Schema itemSchema = item(schema, index++);
      element(name(itemSchema).orElse(name), item, itemSchema);
    }
  }

  private Schema property(Schema schema, String name) {
    return way(schema, JsonType.OBJECT, name).map(way -> way.property(name)).orElse(Schema.any());
  }

  private Schema item(Schema schema, int index) {
    return variants.of(schema).stream()
        .filter(way -> way.allows(JsonType.ARRAY))
        .findFirst()
        .map(way -> way.item(index))
        .orElse(Schema.any());
  }

  private Optional<Variant> way(Schema schema, JsonType type, String name) {
    return variants.of(schema).stream()
        .filter(way -> way.allows(type) && way.names().contains(name))
        .findFirst();
  }

  private static String name(Schema schema, String otherwise) {
    String name = xml(schema).flatMap(node -> node.text("name")).orElse(safe(otherwise));
    return xml(schema).flatMap(node -> node.text("prefix")).map(p -> p + ":" + name).orElse(name);
  }

  /** The name that a schema gives itself: by {@code xml}, or as a component. */
  private static Optional<String> name(Schema schema) {
    Optional<String> own = xml(schema).flatMap(node -> node.text("name"));
    return own.or(
        () ->
            target(schema)
                .flatMap(Schema::node)
                .map(Node::pointer)
                .filter(
                    pointer -> pointer.contains("/schemas/") || pointer.contains("/definitions/"))
                .map(pointer -> safe(pointer.substring(pointer.lastIndexOf('/') + 1))));
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_.-]", "_");
    return safe.matches("[A-Za-z_].*") ? safe : "_" + safe;
  }

  private static String namespace(Schema schema) {
    Optional<Node> xml = xml(schema);
    Optional<String> uri = xml.flatMap(node -> node.text("namespace"));
    String prefix = xml.flatMap(node -> node.text("prefix")).map(p -> ":" + p).orElse("");
    return uri.map(text -> " xmlns" + prefix + "=\"" + text.replace("\"", "&quot;") + "\"")
        .orElse("");
  }

  private static Optional<Node> xml(Schema schema) {
    Schema at = schema;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Optional<Node> xml = at.annotation("xml");
      Optional<Schema> next = target(at);
      if (xml.isPresent() || next.isEmpty()) {
        return xml;
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static Optional<Schema> target(Schema schema) {
    return schema.assertions(Assertion.Reference.class).stream()
        .findFirst()
        .map(Assertion.Reference::target);
  }

  private static String plain(Json value) {
    if (value instanceof Json.Str string) {
      return string.value();
    }
    return value instanceof Json.Null ? "" : value.text();
  }

  /** Characters that XML 1.0 has no way to say become a question mark. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  boolean isSayable =
                      c == '\t'
                          || c == '\n'
                          || c == '\r'
                          || c >= 0x20 && c <= 0xD7FF
                          || c >= 0xE000 && c <= 0xFFFD
                          || c >= 0x10000;
                  out.appendCodePoint(isSayable ? c : '?');
                }
              }
            });
  }
}
