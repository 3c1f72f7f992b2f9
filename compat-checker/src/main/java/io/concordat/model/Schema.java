package io.concordat.model;

import io.concordat.source.Location;
import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema of any dialect: the conjunction of its assertions. A schema that stands in a document is
 * one object however often it is referred to, so recursive schemas are cyclic graphs, and identity
 * may serve as a key. Its assertions are read when they are first asked for.
 */
public final class Schema {

  private static final Schema ANY = of();
  private static final Schema NOTHING = of(new Assertion.Type(Set.of()));
  private static final Schema ANY_OBJECT = of(new Assertion.Type(Set.of(JsonType.OBJECT)));

  private final @Nullable Node node;
  private final @Nullable Dialect dialect;
  private @Nullable Supplier<List<Assertion>> unread;
  private @Nullable List<Assertion> assertions;

  private Schema(Node node, @Nullable Dialect dialect, Supplier<List<Assertion>> unread) {
    this.node = node;
    this.dialect = dialect;
    this.unread = unread;
  }

  private Schema(List<Assertion> assertions) {
    this.node = null;
    this.dialect = null;
    this.assertions = assertions;
  }

  /** The schema that every value is valid against: {@code true} or {@code {}}. */
  public static Schema any() {
    return ANY;
  }

  /** The schema that every object is valid against, and nothing else. */
  public static Schema anyObject() {
    return ANY_OBJECT;
  }

  /** The schema that no value is valid against: {@code false}. */
  public static Schema nothing() {
    return NOTHING;
  }

  /** A schema that stands in no document. */
  public static Schema of(List<? extends Assertion> assertions) {
    // Read at once: some of these are shared, and the versions are read at the same time.
    return new Schema(List.copyOf(assertions));
  }

  /** A schema that stands in no document. */
  public static Schema of(Assertion... assertions) {
    return of(List.of(assertions));
  }

  /** A schema that a document writes in a dialect; its assertions are read on demand, once. */
  public static Schema at(Node node, Dialect dialect, Supplier<List<Assertion>> assertions) {
    return new Schema(node, dialect, assertions);
  }

  /** A schema that is made of what a document says otherwise. */
  public static Schema at(Node node, Supplier<List<Assertion>> assertions) {
    return new Schema(node, null, assertions);
  }

  /** The conditions that a valid value meets, all of them; none means that any value is valid. */
  public List<Assertion> assertions() {
    List<Assertion> read = assertions;
    if (read == null) {
      Supplier<List<Assertion>> supplier = unread;
      if (supplier == null) {
        throw new IllegalStateException("a schema was asked for its assertions while reading them");
      }
      unread = null;
      read = List.copyOf(supplier.get());
      assertions = read;
    }
    return read;
  }

  /** The assertions of one kind, in their order. */
  public <A extends Assertion> List<A> assertions(Class<A> kind) {
    return assertions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether every value is valid because nothing is asserted. */
  public boolean isAny() {
    return assertions().isEmpty();
  }

  /** The value of the document that this schema was read from. */
  public Optional<Node> node() {
    return Optional.ofNullable(node);
  }

  /** The language in which its value is written; empty for one that is no schema by itself. */
  public Optional<Dialect> dialect() {
    return Optional.ofNullable(dialect);
  }

  /** Where the schema stands, if it stands in a document. */
  public Optional<Location> location() {
    return node().map(Node::location);
  }

  /** An annotation or extension beside the assertions, as it is written. */
  public Optional<Node> annotation(String keyword) {
    return node().flatMap(n -> n.get(keyword));
  }

  @Override
  public String toString() {
    return node == null ? "schema " + assertions : "schema at " + node.location();
  }
}
