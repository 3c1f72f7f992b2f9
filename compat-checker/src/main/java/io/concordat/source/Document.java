package io.concordat.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file of a specification, read into a tree. */
public final class Document {

  private final String file;
  private final String path;
  private @Nullable Node root;
  private final Set<String> references = new HashSet<>();
  private boolean hasIdentifiers;
  private boolean hasDynamicAnchors;

  /**
   * @param file how messages name it
   * @param path where it stands in its {@link SpecTree}, with {@code /} between the parts
   */
  Document(String file, String path) {
    this.file = file;
    this.path = path;
  }

  /** The name of the file in messages. */
  public String file() {
    return file;
  }

  /** The path of the file inside its tree of files. */
  public String path() {
    return path;
  }

  public Node root() {
    return Objects.requireNonNull(root, "the document is still being read");
  }

  /** Whether some object has an {@code $id}: then references may go by it. */
  boolean hasIdentifiers() {
    return hasIdentifiers;
  }

  /** Whether the meaning of a schema may depend on the way that leads to it. */
  public boolean hasDynamicAnchors() {
    return hasDynamicAnchors;
  }

  /** The texts of all its {@code $ref}s, each once. */
  public Set<String> references() {
    return Collections.unmodifiableSet(references);
  }

  /** Takes note of a member while the document is read. */
  void meet(String name, Node value) {
    if (!name.isEmpty() && name.charAt(0) == '$') {
      if (name.equals("$ref") && value instanceof ScalarNode scalar) {
        references.add(scalar.text());
      }
      hasIdentifiers |= name.equals("$id");
      hasDynamicAnchors |= name.equals("$dynamicAnchor") || name.equals("$recursiveAnchor");
    }
  }

  void finish(Node newRoot) {
    this.root = newRoot;
  }
}
