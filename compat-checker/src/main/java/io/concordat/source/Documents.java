package io.concordat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of one tree that were asked for, each read once. */
final class Documents {

  private final SpecTree tree;
  private final DocumentReader reader;
  private final Map<String, Loaded> loaded = new LinkedHashMap<>();

  Documents(SpecTree tree, Limits limits) {
    this.tree = tree;
    this.reader = new DocumentReader(limits);
  }

  /** The document at a path or URL, or why there is none. */
  Loaded at(String path) {
    // Not computeIfAbsent, whose function must not be as long as the reading of a file.
    Loaded known = loaded.get(path);
    if (known == null) {
      known = load(path);
      loaded.put(path, known);
    }
    return known;
  }

  /** Those that could be read, in the order in which they were asked for. */
  List<Document> all() {
    return loaded.values().stream().flatMap(one -> one.document().stream()).toList();
  }

  private Loaded load(String path) {
    if (Reference.isForeign(path)) {
      return Loaded.missing(
          new Unreadable(
              "\"" + path + "\" is not followed: only files, http and https are",
              "refer to a file by its relative path"));
    }
    List<Problem> problems = new ArrayList<>();
    try {
      Optional<byte[]> known =
          ProtoFile.isNamed(path) ? Imports.wellKnown(path) : MetaSchemas.read(path);
      byte[] text = known.isPresent() ? known.get() : tree.read(path);
      Document document = reader.read(text, tree.display(path), path, problems);
      return new Loaded(Optional.of(document), problems, Optional.empty());
    } catch (IOException e) {
      return Loaded.missing(e);
    } catch (SpecException e) {
      return new Loaded(Optional.empty(), e.problems(), Optional.empty());
    }
  }

  /**
   * What came of reading a file.
   *
   * @param document empty if there is no such file, or no tree to be had from it
   * @param problems of what is written in the file
   * @param failure why the file cannot be had
   */
  record Loaded(
      Optional<Document> document, List<Problem> problems, Optional<IOException> failure) {

    static Loaded missing(IOException failure) {
      return new Loaded(Optional.empty(), List.of(), Optional.of(failure));
    }
  }
}
