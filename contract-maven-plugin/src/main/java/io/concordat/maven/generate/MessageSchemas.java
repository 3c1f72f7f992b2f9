package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Payload schemas as jsonschema2pojo understands them: one document of definitions, each with the
 * name of its class, {@code allOf} merged.
 */
final class MessageSchemas {

  private static final List<String> KEPT =
      List.of(
          "type",
          "format",
          "description",
          "title",
          "default",
          "enum",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "uniqueItems",
          "javaType",
          "existingJavaType",
          "javaEnumNames",
          "javaEnums",
          "javaName",
          "deprecated");

  private final SchemaParts parts;
  private final SchemaNames names;
  private final String packageName;
  private final Map<String, Json.Obj> definitions = new TreeMap<>();
  private final Map<String, SealedType> choices = new TreeMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  MessageSchemas(Specification specification, String packageName) {
    this.parts = new SchemaParts(specification);
    this.names = new SchemaNames(specification);
    this.packageName = packageName;
  }

  /** Adds a schema, under this name if it has none of its own. */
  void add(Node schema, String name) {
    Node target = parts.target(schema);
    define(
        target, target == schema ? SchemaNames.ofTitle(schema, name) : SchemaNames.ofPlace(target));
    while (!open.isEmpty()) {
      open.remove().run();
    }
  }

  /** The names of the classes; what is no class has none. */
  Map<String, Json.Obj> definitions() {
    Map<String, Json.Obj> all = new TreeMap<>(definitions);
    choices
        .values()
        .forEach(
            type ->
                type.classes().values().stream()
                    .distinct()
                    .forEach(name -> all.computeIfPresent(name, (n, s) -> with(s, type.name()))));
    return all;
  }

  private Json.Obj with(Json.Obj schema, String superType) {
    List<Json> types = new ArrayList<>();
    if (schema.members().get("javaInterfaces") instanceof Json.Arr known) {
      types.addAll(known.elements());
    }
    types.add(Json.of(qualified(superType)));
    return schema.with("javaInterfaces", Json.array(types));
  }

  Map<String, SealedType> choices() {
    return choices;
  }

  String qualified(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private String define(Node target, String wanted) {
    return names
        .known(target, wanted)
        .orElseGet(
            () -> {
              String name = names.give(target, wanted);
              open.add(() -> definitions.put(name, body(target, name)));
              return name;
            });
  }

  /** The schema at a place: a reference to a definition, or what stands there. */
  private Json schema(Node node, String name) {
    Node target = parts.target(node);
    if (target != node) {
      return reference(define(target, SchemaNames.ofPlace(target)));
    }
    if (!(node instanceof ObjectNode)) {
      return Json.object();
    }
    Optional<Node> only = parts.only(node);
    if (only.isPresent()) {
      return schema(only.get(), name);
    }
    // What will be a class is defined beside the others, so that its name is known.
    boolean isClass =
        parts.isObject(node) || node.array("enum").isPresent() || parts.isChoice(node);
    return isClass ? reference(define(node, SchemaNames.ofTitle(node, name))) : body(node, name);
  }

  private static Json reference(String name) {
    return Json.object("$ref", Json.of("#/definitions/" + name));
  }

  private Json.Obj body(Node node, String name) {
    Optional<SealedType> choice = choice(node, name);
    if (choice.isPresent()) {
      choices.put(name, choice.get());
      return Json.object("existingJavaType", Json.of(qualified(name)));
    }
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Json> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    List<Node> all = parts.parts(node);
    for (Node part : all) {
      addContent(part, name, members);
      part.object("properties").ifPresent(object -> addProperties(object, name, properties));
      part.array("required").ifPresent(a -> a.elements().forEach(e -> required.add(e.text())));
    }
    all.stream()
        .flatMap(part -> part.get("const").stream())
        .findFirst()
        .ifPresent(value -> members.putIfAbsent("type", Json.of(typeOf(value))));
    if (!properties.isEmpty()) {
      members.putIfAbsent("type", Json.of("object"));
      members.put("properties", new Json.Obj(properties));
      members.put("required", Json.array(required.stream().map(Json::of).toList()));
    }
    boolean isEnum = members.containsKey("enum") && isText(members.get("type"));
    if (!properties.isEmpty() || isEnum) {
      members.putIfAbsent("javaType", Json.of(qualified(name)));
    } else {
      members.remove("enum");
    }
    members.remove("title");
    return new Json.Obj(members);
  }

  /** Adds what one part says, unless a part before it did. */
  private void addContent(Node part, String name, Map<String, Json> members) {
    for (String keyword : KEPT) {
      part.get(keyword).ifPresent(value -> members.putIfAbsent(keyword, value.toJson()));
    }
    part.get("items")
        .filter(ObjectNode.class::isInstance)
        .ifPresent(items -> members.putIfAbsent("items", schema(items, name + "Item")));
    part.get("additionalProperties")
        .ifPresent(
            rest ->
                members.putIfAbsent(
                    "additionalProperties",
                    rest instanceof ObjectNode ? schema(rest, name + "Value") : rest.toJson()));
  }

  private void addProperties(ObjectNode object, String name, Map<String, Json> properties) {
    for (int i = 0; i < object.size(); i++) {
      String property = object.name(i);
      properties.putIfAbsent(property, schema(object.value(i), name + ClassNames.of(property)));
    }
  }

  private static boolean isText(@Nullable Json type) {
    return type == null || type.equals(Json.of("string"));
  }

  private static String typeOf(Node value) {
    if (value instanceof ScalarNode scalar) {
      return switch (scalar.kind()) {
        case STRING -> "string";
        case BOOLEAN -> "boolean";
        case NULL -> "null";
        case NUMBER -> scalar.text().matches("-?[0-9]+") ? "integer" : "number";
      };
    }
    return value instanceof ArrayNode ? "array" : "object";
  }

  /** A choice between classes, if this is one that can be told by a property. */
  private Optional<SealedType> choice(Node node, String name) {
    Optional<String> property = parts.discriminator(node);
    List<Node> ways = parts.ways(node);
    if (property.isEmpty() || ways.size() < 2 || !ways.stream().allMatch(this::isPlainObject)) {
      return Optional.empty();
    }
    Map<String, String> classes = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      Node way = parts.target(ways.get(i));
      String plain =
          way == ways.get(i)
              ? SchemaNames.ofTitle(way, name + "_" + (i + 1))
              : SchemaNames.ofPlace(way);
      classes.put(parts.discriminatorValue(node, way, property.get(), plain), define(way, plain));
    }
    return Optional.of(new SealedType(name, property.get(), classes));
  }

  private boolean isPlainObject(Node way) {
    return parts.isObject(way) && !parts.isChoice(parts.target(way));
  }
}
