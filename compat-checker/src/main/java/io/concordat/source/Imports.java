package io.concordat.source;

import io.concordat.source.Documents.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the files that a {@code .proto} file imports. Their paths are relative to a root that
 * {@code protoc} is told and we are not: it is looked for among the folders above the file.
 */
final class Imports {

  /** They come with the runtime of every language, so that nobody has them in a tree. */
  private static final Pattern WELL_KNOWN = Pattern.compile("google/protobuf/[a-z_]+\\.proto");

  /** Of a root above the tree, whose name is looked for at the beginning of an import. */
  private static final int MOST_PARTS = 16;

  private final Documents documents;

  Imports(Documents documents) {
    this.documents = documents;
  }

  /** The imported file; empty if there is no such file, with {@code failure} saying so. */
  Loaded find(Document from, String path) {
    Loaded nearest = null;
    for (String candidate : candidates(from.path(), path)) {
      Loaded loaded = documents.at(candidate);
      if (loaded.failure().isEmpty()) {
        return loaded;
      }
      nearest = nearest == null ? loaded : nearest;
    }
    return nearest == null ? documents.at(path) : nearest;
  }

  /**
   * The places where it may be, the nearest first; then those of a root that lies above the tree,
   * which has the first parts of the import's path in its own.
   */
  private static Set<String> candidates(String from, String path) {
    Set<String> candidates = new LinkedHashSet<>();
    for (String folder = TreePath.folder(from);
        !folder.isEmpty();
        folder = TreePath.folder(folder)) {
      candidates.add(TreePath.in(folder, path));
    }
    candidates.add(TreePath.normal(path));
    int slash = path.indexOf('/');
    for (int i = 0; i < MOST_PARTS && slash >= 0; i++, slash = path.indexOf('/', slash + 1)) {
      candidates.add(TreePath.normal(path.substring(slash + 1)));
    }
    return candidates;
  }

  /** The text of a file that comes with protobuf itself, if this path names one. */
  static Optional<byte[]> wellKnown(String path) throws IOException {
    if (!WELL_KNOWN.matcher(path).matches()) {
      return Optional.empty();
    }
    // They are in the jar of protobuf-java.
    try (InputStream text = Imports.class.getResourceAsStream("/" + path)) {
      return text == null ? Optional.empty() : Optional.of(text.readAllBytes());
    }
  }
}
