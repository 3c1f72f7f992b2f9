package io.concordat.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file of a specification, read into a tree. */
public final class Document {

  private final String file;
  private final String path;
  private @Nullable Node root;

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

  void finish(Node newRoot) {
    this.root = newRoot;
  }
}
