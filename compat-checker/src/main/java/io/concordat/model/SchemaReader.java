package io.concordat.model;

import io.concordat.source.Inheritance;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads schemas of one dialect as they hold for messages of one direction. The same node always
 * gives the same {@link Schema} object, unless dynamic references make it mean different things.
 */
public final class SchemaReader {

  private final Specification specification;
  private final Dialect dialect;
  private final Direction direction;
  private final Scope scope;
  private final Map<Node, Schema> schemas;
  private final Map<Node, Schema> bases;
  private final Map<Scope, SchemaReader> readers;

  /**
   * @param direction properties that are not part of messages of this direction are left out
   */
  public SchemaReader(Specification specification, Dialect dialect, Direction direction) {
    this(specification, dialect, direction, Scope.NONE, new HashMap<>());
  }

  private SchemaReader(
      Specification specification,
      Dialect dialect,
      Direction direction,
      Scope scope,
      Map<Scope, SchemaReader> readers) {
    this.specification = specification;
    this.dialect = dialect;
    this.direction = direction;
    this.scope = scope;
    this.schemas = new IdentityHashMap<>();
    this.bases = new IdentityHashMap<>();
    this.readers = readers;
    readers.put(scope, this);
  }

  /** The schema that stands at this node: an object, or a boolean where the dialect has them. */
  public Schema read(Node node) {
    return read(node, false);
  }

  /**
   * @param isBase whether something builds on the schema, which takes its keywords and not what
   *     payloads of it may be besides ({@link io.concordat.source.Kinds})
   */
  Schema read(Node node, boolean isBase) {
    SchemaReader reader = node.document().hasDynamicAnchors() ? entering(node) : this;
    Map<Node, Schema> read = isBase ? reader.bases : reader.schemas;
    Schema known = read.get(node);
    if (known == null) {
      known = Schema.at(node, dialect, new SchemaKeywords(reader, node, isBase));
      read.put(node, known);
    }
    return known;
  }

  /** The inheritance that the schemas of this dialect have. */
  Optional<Inheritance> inheritance() {
    return dialect.hasDiscriminators()
        ? Optional.of(specification.inheritance())
        : Optional.empty();
  }

  private SchemaReader entering(Node node) {
    Scope inner = scope.enter(specification.resource(node, dialect.identifiers()));
    SchemaReader known = readers.get(inner);
    return known != null
        ? known
        : new SchemaReader(specification, dialect, direction, inner, readers);
  }

  Specification specification() {
    return specification;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The schema that a reference names; empty, and reported, when it names none. */
  Optional<Schema> target(ScalarNode reference, boolean isBase) {
    return specification
        .resolve(reference, dialect.identifiers())
        .map(target -> read(target, isBase));
  }

  /** What a {@code $recursiveRef} names (2019-09 Core §8.2.4.2.1). */
  Optional<Schema> recursiveTarget(ScalarNode reference) {
    return specification
        .resolve(reference, dialect.identifiers())
        .map(
            target ->
                scope.resources().stream()
                    .filter(resource -> target.isTrue("$recursiveAnchor"))
                    .filter(resource -> resource.isTrue("$recursiveAnchor"))
                    .findFirst()
                    .orElse(target))
        .map(this::read);
  }

  /** What a {@code $dynamicRef} names (2020-12 Core §8.2.3.2). */
  Optional<Schema> dynamicTarget(ScalarNode reference) {
    String name = reference.text().substring(reference.text().indexOf('#') + 1);
    return specification
        .resolve(reference, dialect.identifiers())
        .map(
            target ->
                scope.resources().stream()
                    .filter(
                        resource -> target.text("$dynamicAnchor").filter(name::equals).isPresent())
                    .flatMap(resource -> specification.dynamicAnchor(resource, name).stream())
                    .findFirst()
                    .orElse(target))
        .map(this::read);
  }

  /**
   * Whether a property with this schema is no part of messages of this direction (OAS 3.0.3
   * §4.7.24.2 readOnly, writeOnly).
   */
  boolean isHidden(Node propertySchema) {
    return switch (direction) {
      case REQUEST -> isMarked(propertySchema, "readOnly");
      case RESPONSE -> isMarked(propertySchema, "writeOnly");
      case RECEIVED, SENT, MESSAGE -> false;
    };
  }

  /** Through references, because a component may carry the mark. */
  private boolean isMarked(Node schema, String keyword) {
    Optional<Node> at = Optional.of(schema);
    for (int hops = 0; at.isPresent() && hops < 32; hops++) {
      if (at.get().isTrue(keyword)) {
        return true;
      }
      Node here = at.get();
      at = here.get("$ref").flatMap(ref -> specification.find(here, ref.text()));
    }
    return false;
  }

  void warn(Node at, String what, String repair) {
    specification.report(Problem.warning(at.location(), what, repair));
  }

  void note(Node at, String what, String repair) {
    specification.report(Problem.note(at.location(), what, repair));
  }

  /** The dialect that a document names by {@code $schema}; the newest where it names none. */
  public static Dialect dialectOf(Node root) {
    return root instanceof ObjectNode object
        ? object.text("$schema").map(Dialect::ofSchemaUri).orElse(Dialect.DRAFT_2020_12)
        : Dialect.DRAFT_2020_12;
  }

  /** Schemas of a list of nodes, in order. */
  List<Schema> readAll(List<Node> nodes) {
    return nodes.stream().map(this::read).toList();
  }
}
