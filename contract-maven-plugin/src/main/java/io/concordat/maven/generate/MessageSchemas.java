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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Payload schemas as jsonschema2pojo understands them: one document of definitions, each with the
 * name of its class, {@code allOf} merged. A class is named for its schema's place among the
 * components, its title, or its message; what is inside of it for the property behind the class
 * around. So a name does not depend on what else there is.
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

  private final Specification specification;
  private final String packageName;
  private final ClassNames names = new ClassNames();
  private final Map<Node, String> named = new IdentityHashMap<>();
  private final Map<String, Json.Obj> definitions = new TreeMap<>();
  private final Map<String, SealedType> choices = new TreeMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  MessageSchemas(Specification specification, String packageName) {
    this.specification = specification;
    this.packageName = packageName;
  }

  /** Adds a schema, under this name if it has none of its own. */
  void add(Node schema, String name) {
    Node target = target(schema);
    define(target, target == schema ? title(schema).orElse(name) : nameOf(target));
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
    String known = named.get(target);
    if (known != null) {
      return known;
    }
    String name = names.give(wanted);
    named.put(target, name);
    open.add(() -> definitions.put(name, body(target, name)));
    return name;
  }

  /** The schema at a place: a reference to a definition, or what stands there. */
  private Json schema(Node node, String name) {
    Node target = target(node);
    if (target != node) {
      return reference(define(target, nameOf(target)));
    }
    if (!(node instanceof ObjectNode)) {
      return Json.object();
    }
    Optional<Node> only = only(node);
    if (only.isPresent()) {
      return schema(only.get(), name);
    }
    // What will be a class is defined beside the others, so that its name is known.
    boolean isClass = isObject(node) || node.array("enum").isPresent() || isChoice(node);
    return isClass ? reference(define(node, title(node).orElse(name))) : body(node, name);
  }

  private static Json reference(String name) {
    return Json.object("$ref", Json.of("#/definitions/" + name));
  }

  private Json.Obj body(Node node, String name) {
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Json> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    List<Node> parts = parts(node);
    for (Node part : parts) {
      for (String keyword : KEPT) {
        part.get(keyword).ifPresent(value -> members.putIfAbsent(keyword, value.toJson()));
      }
      part.object("properties")
          .ifPresent(
              object -> {
                for (int i = 0; i < object.size(); i++) {
                  String property = object.name(i);
                  properties.putIfAbsent(
                      property, schema(object.value(i), name + ClassNames.of(property)));
                }
              });
      part.array("required").ifPresent(a -> a.elements().forEach(e -> required.add(e.text())));
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
    parts.stream()
        .flatMap(part -> part.get("const").stream())
        .findFirst()
        .ifPresent(value -> members.putIfAbsent("type", Json.of(typeOf(value))));
    Optional<SealedType> choice = choice(node, name);
    if (choice.isPresent()) {
      choices.put(name, choice.get());
      return Json.object("existingJavaType", Json.of(qualified(name)));
    }
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

  private static boolean isText(@org.jspecify.annotations.Nullable Json type) {
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

  /** The schema and all that {@code allOf}, or a choice with one way only, adds to it. */
  private List<Node> parts(Node node) {
    Set<Node> parts = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> ordered = new ArrayList<>();
    collect(target(node), parts, ordered);
    return ordered;
  }

  private void collect(Node node, Set<Node> met, List<Node> ordered) {
    if (!met.add(node)) {
      return;
    }
    ordered.add(node);
    node.array("allOf")
        .ifPresent(all -> all.elements().forEach(e -> collect(target(e), met, ordered)));
    List<Node> ways = ways(node);
    if (ways.size() == 1) {
      collect(target(ways.get(0)), met, ordered);
    }
  }

  /** The members of {@code oneOf} or {@code anyOf}, null left out. */
  private List<Node> ways(Node node) {
    return node
        .array("oneOf")
        .or(() -> node.array("anyOf"))
        .map(ArrayNode::elements)
        .orElse(List.of())
        .stream()
        .filter(way -> !way.text("type").equals(Optional.of("null")))
        .toList();
  }

  /** What a schema stands for that only refers to another, or allows null beside it. */
  private Optional<Node> only(Node node) {
    List<Node> all = node.array("allOf").map(ArrayNode::elements).orElse(List.of());
    List<Node> ways = ways(node);
    return all.size() + ways.size() == 1 && node.object("properties").isEmpty()
        ? Optional.of(all.isEmpty() ? ways.get(0) : all.get(0))
        : Optional.empty();
  }

  private boolean isObject(Node node) {
    return parts(node).stream().anyMatch(part -> part.object("properties").isPresent());
  }

  private boolean isChoice(Node node) {
    return discriminator(node).isPresent() && ways(node).size() > 1;
  }

  private static Optional<String> discriminator(Node node) {
    return node.get("discriminator")
        .flatMap(
            value ->
                value instanceof ScalarNode
                    ? Optional.of(value.text())
                    : value.text("propertyName"));
  }

  /** A choice between classes, if this is one that can be told by a property. */
  private Optional<SealedType> choice(Node node, String name) {
    Optional<String> property = discriminator(node);
    List<Node> ways = ways(node);
    if (property.isEmpty() || ways.size() < 2 || !ways.stream().allMatch(this::isPlainObject)) {
      return Optional.empty();
    }
    Map<String, String> classes = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      Node way = target(ways.get(i));
      boolean isNamed = way != ways.get(i);
      String plain = isNamed ? nameOf(way) : title(way).orElse(name + "_" + (i + 1));
      classes.put(value(way, property.get(), plain, node), define(way, plain));
    }
    return Optional.of(new SealedType(name, property.get(), classes));
  }

  private boolean isPlainObject(Node way) {
    return isObject(way) && !isChoice(target(way));
  }

  /** What the property says of this way: what it must be there, else what it is mapped from. */
  private String value(Node way, String property, String name, Node choice) {
    for (Node part : parts(way)) {
      Optional<Node> schema =
          part.object("properties").flatMap(p -> p.get(property)).map(this::target);
      Optional<Node> fixed =
          schema.flatMap(
              s ->
                  s.get("const")
                      .or(() -> s.array("enum").filter(e -> e.size() == 1).map(e -> e.value(0))));
      if (fixed.isPresent()) {
        return fixed.get().text();
      }
    }
    Optional<ObjectNode> mapping =
        choice.object("discriminator").flatMap(discriminator -> discriminator.object("mapping"));
    for (int i = 0; mapping.isPresent() && i < mapping.get().size(); i++) {
      String mapped = mapping.get().value(i).text();
      if (specification.find(choice, mapped).filter(node -> node == way).isPresent()
          || mapped.equals(name)) {
        return mapping.get().name(i);
      }
    }
    return name;
  }

  private Node target(Node node) {
    Node at = node;
    for (int i = 0; i < 100; i++) {
      Optional<Node> next =
          at.get("$ref")
              .filter(ScalarNode.class::isInstance)
              .flatMap(reference -> specification.resolve((ScalarNode) reference));
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  private static Optional<String> title(Node node) {
    return node.text("title");
  }

  /** The last part of the way to it, or what its file is called. */
  private static String nameOf(Node target) {
    String pointer = target.pointer();
    if (pointer.isEmpty()) {
      String path = target.document().path();
      return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.equals("payload") && target.parent().isPresent()
        ? nameOf(target.parent().get())
        : last;
  }
}
