package io.concordat.model.asyncapi;

import io.concordat.model.Binding;
import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.RuntimeExpression;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.model.SchemaSweep;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ObjectReader;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one document: its schemas, traits, bindings and expressions. */
final class Reading {

  private static final int MAX_HOPS = 64;

  /** Fields of bindings that are schemas of what travels, by protocol (AsyncAPI bindings). */
  private static final Map<String, List<String>> SCHEMAS_IN_BINDINGS =
      Map.of(
          "kafka", List.of("key"),
          "ws", List.of("query", "headers"),
          "http", List.of("query", "headers"),
          "jms", List.of("headers"),
          "anypointmq", List.of("headers"));

  private final Specification specification;
  private final AsyncApiVersion version;
  private final ObjectReader objects;
  private final Map<Dialect, SchemaReader> schemas = new EnumMap<>(Dialect.class);
  private final SchemaSweep sweep = new SchemaSweep();

  Reading(Specification specification, AsyncApiVersion version) {
    this.specification = specification;
    this.version = version;
    this.objects = new ObjectReader(specification);
  }

  AsyncApiVersion version() {
    return version;
  }

  ObjectReader objects() {
    return objects;
  }

  Node root() {
    return objects.root();
  }

  /**
   * The object that this value is or refers to; empty, and reported, when it is none.
   *
   * @param fields those that the object may have
   */
  Optional<ObjectNode> object(Node value, Fields fields) {
    Optional<ObjectNode> object = objects.object(value);
    object.ifPresent(found -> objects.noteUnknown(found, fields::has));
    return object;
  }

  /** The object that a field holds or refers to, if the field is there. */
  Optional<ObjectNode> object(Node parent, String field, Fields fields) {
    return parent.get(field).flatMap(value -> object(value, fields));
  }

  /** The object with its traits. */
  Traited traited(ObjectNode node) {
    List<ObjectNode> layers = new ArrayList<>();
    for (Node trait : objects.elements(node, "traits")) {
      // Later traits are merged over earlier ones.
      objects.object(trait).ifPresent(layer -> layers.add(0, layer));
    }
    layers.add(version == AsyncApiVersion.V2 ? layers.size() : 0, node);
    return new Traited(node, layers);
  }

  /** What each protocol says, the first that speaks of a protocol wins. */
  Map<String, Binding> bindings(List<Node> layers) {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    for (Node layer : layers) {
      objects
          .object(layer)
          .map(ObjectReader::members)
          .ifPresent(members -> members.forEach((name, value) -> bind(bindings, name, value)));
    }
    return bindings;
  }

  private void bind(Map<String, Binding> bindings, String protocol, Node value) {
    Optional<? extends Node> binding =
        value.get("$ref").isEmpty() ? Optional.of(value) : objects.object(value);
    binding.ifPresent(
        node -> bindings.computeIfAbsent(protocol, p -> new Binding(node, schemas(p, node))));
  }

  private Map<String, Schema> schemas(String protocol, Node binding) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    for (String field : SCHEMAS_IN_BINDINGS.getOrDefault(protocol, List.of())) {
      binding
          .get(field)
          .filter(ObjectNode.class::isInstance)
          .ifPresent(node -> schemas.put(field, schema(node)));
    }
    return schemas;
  }

  /** The bindings of an object without traits. */
  Map<String, Binding> bindings(ObjectNode object) {
    return bindings(object.get("bindings").stream().toList());
  }

  /** The schema at a node in the default format. */
  Schema schema(Node node) {
    return schema(node, Dialect.DRAFT_07);
  }

  private Schema schema(Node node, Dialect dialect) {
    Schema schema =
        schemas
            .computeIfAbsent(dialect, d -> new SchemaReader(specification, d, Direction.MESSAGE))
            .read(node);
    sweep.read(schema);
    return schema;
  }

  /**
   * The content that a schema describes, in whatever language.
   *
   * @param declared the language that is said outside the schema (AsyncAPI 2)
   */
  Message.Payload payload(Node node, Optional<String> declared) {
    Optional<ObjectNode> multiFormat = multiFormat(node);
    Node schema = multiFormat.flatMap(object -> object.get("schema")).orElse(node);
    MediaRange format =
        multiFormat
            .flatMap(object -> object.text("schemaFormat"))
            .or(() -> declared)
            .map(MediaRange::of)
            .orElse(SchemaFormat.DEFAULT);
    Optional<Dialect> dialect = SchemaFormat.dialect(format, schema);
    if (dialect.isEmpty()) {
      objects.note(
          node,
          "a schema in the format \"" + format + "\" is not read: any payload passes for valid",
          "describe it by JSON Schema to have it checked");
    }
    return new Message.Payload(schema, format, dialect.map(d -> schema(schema, d)));
  }

  /** AsyncAPI 3.0, Multi Format Schema Object: it stands where a schema may stand. */
  private Optional<ObjectNode> multiFormat(Node node) {
    return Optional.of(node)
        .filter(at -> version == AsyncApiVersion.V3 && at instanceof ObjectNode)
        .flatMap(at -> at.get("$ref").isPresent() ? target(at) : Optional.of((ObjectNode) at))
        .filter(at -> at.get("schemaFormat").isPresent() && at.get("schema").isPresent());
  }

  /** Where a chain of references ends of a schema ends; what is wrong with it, its reader says. */
  private Optional<ObjectNode> target(Node schema) {
    Optional<Node> at = Optional.of(schema);
    for (int hops = 0; at.isPresent() && at.get().get("$ref").isPresent(); hops++) {
      Node here = at.get();
      at =
          hops == MAX_HOPS
              ? Optional.empty()
              : here.text("$ref").flatMap(reference -> specification.find(here, reference));
    }
    return at.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  /** The place in a message that an object's {@code location} names. */
  Optional<RuntimeExpression> location(ObjectNode object) {
    Optional<Node> location = object.get("location");
    Optional<RuntimeExpression> expression =
        location.flatMap(node -> RuntimeExpression.of(node.text()));
    if (location.isPresent() && expression.isEmpty()) {
      objects.warn(
          location.get(),
          "\"" + location.get().text() + "\" is no place in a message; ignored",
          "write $message.header#/NAME or $message.payload#/NAME");
    }
    return expression;
  }
}
