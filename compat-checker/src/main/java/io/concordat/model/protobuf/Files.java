package io.concordat.model.protobuf;

import io.concordat.source.ArrayNode;
import io.concordat.source.Document;
import io.concordat.source.Node;
import io.concordat.source.ScalarNode;
import io.concordat.source.Specification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a document consists of, and those that they import.
 *
 * @param own the roots of the document's own files
 * @param all the roots of all files
 * @param missing the imports that lead nowhere
 */
record Files(List<Node> own, List<Node> all, List<ScalarNode> missing) {

  static Files of(Specification specification) {
    Node root = specification.root().root();
    List<ScalarNode> missing = new ArrayList<>();
    List<Node> own = new ArrayList<>();
    if (root.text("protobuf").orElse("").equals("folder")) {
      paths(root, "imports")
          .forEach(path -> find(specification, path, missing).ifPresent(own::add));
    } else {
      own.add(root);
    }
    Set<Node> all = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(own);
    while (!open.isEmpty()) {
      Node file = open.remove();
      if (all.add(file)) {
        for (String kind : List.of("imports", "publicImports")) {
          paths(file, kind)
              .forEach(path -> find(specification, path, missing).ifPresent(open::add));
        }
      }
    }
    return new Files(own, List.copyOf(all), missing);
  }

  private static Optional<Node> find(
      Specification specification, ScalarNode path, List<ScalarNode> missing) {
    Optional<Node> file = specification.imported(path).map(Document::root);
    if (file.isEmpty()) {
      missing.add(path);
    }
    return file;
  }

  private static List<ScalarNode> paths(Node file, String kind) {
    return file.array(kind).map(ArrayNode::elements).orElse(List.of()).stream()
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .toList();
  }
}
