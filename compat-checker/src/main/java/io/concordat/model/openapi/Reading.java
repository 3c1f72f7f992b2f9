package io.concordat.model.openapi;

import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.model.SchemaSweep;
import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one document: its references, its schemas, and what is wrong with it. */
final class Reading {

  /** A chain of references longer than this runs in a circle. */
  private static final int MAX_HOPS = 64;

  private final Specification specification;
  private final OpenApiVersion version;
  private final SchemaReader requestSchemas;
  private final SchemaReader responseSchemas;
  private final SchemaSweep sweep = new SchemaSweep();

  Reading(Specification specification, OpenApiVersion version) {
    this.specification = specification;
    this.version = version;
    this.requestSchemas = new SchemaReader(specification, version.dialect(), Direction.REQUEST);
    this.responseSchemas = new SchemaReader(specification, version.dialect(), Direction.RESPONSE);
  }

  OpenApiVersion version() {
    return version;
  }

  Node root() {
    return specification.root().root();
  }

  Schema schema(Node node, Direction direction) {
    Schema schema = (direction == Direction.REQUEST ? requestSchemas : responseSchemas).read(node);
    sweep.read(schema);
    return schema;
  }

  /**
   * The object that this value is or refers to; empty, and reported, when it is none.
   *
   * @param fields those that the object may have
   */
  Optional<ObjectNode> object(Node value, Fields fields) {
    // A path item may have fields beside its $ref, so it is not replaced by its target.
    Optional<ObjectNode> object =
        fields == Fields.PATH_ITEM && value instanceof ObjectNode item
            ? Optional.of(item)
            : anyObject(value);
    object.ifPresent(found -> noteUnknown(found, fields));
    return object;
  }

  /** The object that this value is or refers to, whatever its fields. */
  Optional<ObjectNode> anyObject(Node value) {
    Optional<Node> at = Optional.of(value);
    for (int hops = 0; at.isPresent() && refersOn(at.get()); hops++) {
      ScalarNode reference = (ScalarNode) at.get().get("$ref").orElseThrow();
      if (hops == MAX_HOPS) {
        error(reference, "the reference runs in a circle", "let it end at a definition");
        return Optional.empty();
      }
      at = specification.resolve(reference);
    }
    if (at.isPresent() && at.get() instanceof ObjectNode object) {
      return Optional.of(object);
    }
    at.ifPresent(found -> warn(found, found.text() + " instead of an object", "write an object"));
    return Optional.empty();
  }

  private static boolean refersOn(Node node) {
    return node.get("$ref").filter(ref -> ref instanceof ScalarNode s && s.isString()).isPresent();
  }

  /** What a path item refers to, if it does. */
  Optional<ObjectNode> target(ObjectNode pathItem) {
    return pathItem
        .get("$ref")
        .filter(ScalarNode.class::isInstance)
        .flatMap(ref -> specification.resolve((ScalarNode) ref))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  /** The members of an object-valued field, in order. */
  Map<String, Node> members(Node parent, String field) {
    Optional<Node> value = parent.get(field);
    if (value.isPresent() && value.get() instanceof ObjectNode object) {
      return members(object);
    }
    if (value.isPresent() && !isNull(value.get())) {
      warn(value.get(), "\"" + field + "\" must be an object; ignored", "write an object");
    }
    return Map.of();
  }

  /** The members of an object-valued field that may also hold extensions, without those. */
  Map<String, Node> ownMembers(Node parent, String field) {
    Map<String, Node> members = new LinkedHashMap<>(members(parent, field));
    members.keySet().removeIf(name -> name.startsWith("x-"));
    return members;
  }

  private static Map<String, Node> members(ObjectNode object) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      members.put(object.name(i), object.value(i));
    }
    return members;
  }

  /** The elements of an array-valued field. */
  List<Node> elements(Node parent, String field) {
    Optional<Node> value = parent.get(field);
    if (value.isPresent() && value.get() instanceof ArrayNode array) {
      return array.elements();
    }
    if (value.isPresent() && !isNull(value.get())) {
      warn(value.get(), "\"" + field + "\" must be a list; ignored", "write a list");
    }
    return List.of();
  }

  /** The texts of an array-valued field. */
  List<String> texts(Node parent, String field) {
    List<String> texts = new ArrayList<>();
    elements(parent, field).forEach(element -> texts.add(element.text()));
    return texts;
  }

  void error(Node at, String what, String repair) {
    specification.report(Problem.error(at.location(), what, repair));
  }

  void warn(Node at, String what, String repair) {
    specification.report(Problem.warning(at.location(), what, repair));
  }

  private void noteUnknown(ObjectNode object, Fields fields) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      if (!fields.has(name) && !name.startsWith("x-")) {
        specification.report(
            Problem.note(
                object.value(i).location(),
                "the field \"" + name + "\" is unknown here and ignored",
                "check its spelling and place"));
      }
    }
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }
}
