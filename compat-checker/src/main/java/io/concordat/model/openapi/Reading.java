package io.concordat.model.openapi;

import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.model.SchemaSweep;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ObjectReader;
import io.concordat.source.Specification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reading of one document: its references, its schemas, and what is wrong with it. */
final class Reading {

  private final ObjectReader objects;
  private final OpenApiVersion version;
  private final SchemaReader requestSchemas;
  private final SchemaReader responseSchemas;
  private final SchemaSweep sweep = new SchemaSweep();

  Reading(Specification specification, OpenApiVersion version) {
    this.objects = new ObjectReader(specification);
    this.version = version;
    Dialect dialect = version.dialect(specification.root().root());
    this.requestSchemas = new SchemaReader(specification, dialect, Direction.REQUEST);
    this.responseSchemas = new SchemaReader(specification, dialect, Direction.RESPONSE);
  }

  OpenApiVersion version() {
    return version;
  }

  Node root() {
    return objects.root();
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
    object.ifPresent(found -> objects.noteUnknown(found, fields::has));
    return object;
  }

  /** The object that this value is or refers to, whatever its fields. */
  Optional<ObjectNode> anyObject(Node value) {
    return objects.object(value);
  }

  /** What a path item refers to, if it does. */
  Optional<ObjectNode> target(ObjectNode pathItem) {
    return objects.target(pathItem);
  }

  /** The members of an object-valued field, in order. */
  Map<String, Node> members(Node parent, String field) {
    return objects.members(parent, field);
  }

  /** The members of an object-valued field that may also hold extensions, without those. */
  Map<String, Node> ownMembers(Node parent, String field) {
    return objects.ownMembers(parent, field);
  }

  /** The elements of an array-valued field. */
  List<Node> elements(Node parent, String field) {
    return objects.elements(parent, field);
  }

  /** The texts of an array-valued field. */
  List<String> texts(Node parent, String field) {
    return objects.texts(parent, field);
  }

  void warn(Node at, String what, String repair) {
    objects.warn(at, what, repair);
  }
}
