package io.concordat.source;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a document, with the place where it stands. Immutable once its document is read.
 *
 * <p>The place of a member of an object is where its name stands, since that is the line that a
 * person looks for; the place of an array's element is where the element begins.
 */
public abstract sealed class Node permits ObjectNode, ArrayNode, ScalarNode {

  private final Document document;
  private final int line;
  private final int column;
  private @Nullable Node parent;

  Node(Document document, int line, int column) {
    this.document = document;
    this.line = line;
    this.column = column;
  }

  /** The document that this value is part of. */
  public Document document() {
    return document;
  }

  /** The object or array that holds this value; empty for the root. */
  public Optional<Node> parent() {
    return Optional.ofNullable(parent);
  }

  /** Where this value stands. */
  public Location location() {
    return new Location(document.file(), line, column, pointer());
  }

  /** JSON Pointer (RFC 6901) of this value; empty for the root. */
  public String pointer() {
    Deque<String> tokens = new ArrayDeque<>();
    for (Node node = this; node.parent != null; node = node.parent) {
      tokens.push(node.parent.tokenOf(node).replace("~", "~0").replace("/", "~1"));
    }
    return tokens.isEmpty() ? "" : "/" + String.join("/", tokens);
  }

  /** The member of this name, if this is an object that has it. */
  public Optional<Node> get(String name) {
    return Optional.empty();
  }

  /** The member of this name if this is an object and the member is one, too. */
  public Optional<ObjectNode> object(String name) {
    Optional<Node> member = get(name);
    return member.isPresent() && member.get() instanceof ObjectNode object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** The member of this name if this is an object and the member is an array. */
  public Optional<ArrayNode> array(String name) {
    Optional<Node> member = get(name);
    return member.isPresent() && member.get() instanceof ArrayNode array
        ? Optional.of(array)
        : Optional.empty();
  }

  /**
   * The member of this name as text, if it is a string; a number or a boolean is taken as it is
   * written, because YAML's {@code version: 1.0} means the text.
   */
  public Optional<String> text(String name) {
    return get(name).filter(node -> node instanceof ScalarNode s && !s.isNull()).map(Node::text);
  }

  /** Whether the member of this name is {@code true}. */
  public boolean isTrue(String name) {
    Optional<Node> member = get(name);
    return member.isPresent()
        && member.get() instanceof ScalarNode scalar
        && scalar.text().equals("true");
  }

  /** The text of a scalar as it is written; a short name of the kind of value otherwise. */
  public abstract String text();

  /** This value without its place. */
  public abstract Json toJson();

  /**
   * A hash of what the value says: the order of an object's members does not matter, and equal
   * content has equal hashes. References are hashed as text. Different content may have equal
   * hashes, above all when somebody wants it to: {@link Sameness} compares.
   */
  public abstract long contentHash();

  /** The exact number of a numeric scalar. */
  public Optional<BigDecimal> number() {
    return Optional.empty();
  }

  abstract String tokenOf(Node child);

  /** Where among its siblings a value is. They stand in the order in which they are written. */
  static int position(Node[] siblings, Node child) {
    int low = 0;
    int high = siblings.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (siblings[middle] == child) {
        return middle;
      }
      if (siblings[middle].isBefore(child)) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    // What an alias repeats stands where it was written first.
    return Arrays.asList(siblings).indexOf(child);
  }

  private boolean isBefore(Node other) {
    return line < other.line || line == other.line && column < other.column;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  void adopt(Node child) {
    child.parent = this;
  }

  /** Spreads the bits of a hash so that sums of hashes do not collide by structure (SplitMix64). */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
