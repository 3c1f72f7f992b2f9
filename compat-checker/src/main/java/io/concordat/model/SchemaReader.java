package io.concordat.model;

import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads schemas of one dialect as they hold for messages of one direction. The same node always
 * gives the same {@link Schema} object.
 */
public final class SchemaReader {

  private final Specification specification;
  private final Dialect dialect;
  private final Direction direction;
  private final Map<Node, Schema> schemas = new IdentityHashMap<>();

  /**
   * @param direction properties that are not part of messages of this direction are left out
   */
  public SchemaReader(Specification specification, Dialect dialect, Direction direction) {
    this.specification = specification;
    this.dialect = dialect;
    this.direction = direction;
  }

  /** The schema that stands at this node: an object, or a boolean where the dialect has them. */
  public Schema read(Node node) {
    return schemas.computeIfAbsent(
        node, n -> Schema.at(n, () -> new SchemaKeywords(this, n).assertions()));
  }

  Specification specification() {
    return specification;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The schema that a reference names; empty, and reported, when it names none. */
  Optional<Schema> target(ScalarNode reference) {
    return specification.resolve(reference).map(this::read);
  }

  /**
   * Whether a property with this schema is no part of messages of this direction (OAS 3.0.3
   * §4.7.24.2 readOnly, writeOnly).
   */
  boolean isHidden(Node propertySchema) {
    return switch (direction) {
      case REQUEST -> isMarked(propertySchema, "readOnly");
      case RESPONSE -> isMarked(propertySchema, "writeOnly");
      case MESSAGE -> false;
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
