package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Document;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.ScalarNode;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document with everything that it refers to, as it is now. */
public final class Snapshot {

  /** What stands below these is somebody's data, where {@code $ref} is a name as any other. */
  private static final Set<String> VALUES = Set.of("example", "value", "enum", "const", "default");

  /** Below these stand names of the author's choice. */
  private static final Set<String> BY_NAME =
      Set.of(
          "properties",
          "patternProperties",
          "dependentSchemas",
          "$defs",
          "definitions",
          "schemas",
          "responses",
          "examples",
          "headers",
          "parameters",
          "callbacks",
          "links",
          "mapping");

  private final Specification specification;
  private final Set<Document> documents = new LinkedHashSet<>();
  private final Map<ScalarNode, Node> targets = new IdentityHashMap<>();

  private Snapshot(Specification specification) {
    this.specification = specification;
  }

  /**
   * Follows all references.
   *
   * @throws SpecException when some lead nowhere, or where they must not
   */
  public static Snapshot of(Specification specification) {
    Snapshot snapshot = new Snapshot(specification);
    snapshot.collect();
    List<Problem> errors = specification.problems().stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      throw new SpecException(errors);
    }
    return snapshot;
  }

  /** What was read. */
  public Specification specification() {
    return specification;
  }

  /** The value at the root of the root document. */
  public Node root() {
    return specification.root().root();
  }

  /** What a reference names; empty if it is only data that looks like one. */
  Optional<Node> target(ScalarNode reference) {
    return Optional.ofNullable(targets.get(reference));
  }

  /** A hash of all that the documents say; how YAML is laid out and commented does not count. */
  public String hash() {
    Digest digest = new Digest();
    for (Document document : documents) {
      StringBuilder text = new StringBuilder();
      NodeText.write(document.root(), text);
      digest.add(fromRoot(document)).add(text.toString());
    }
    return digest.hex();
  }

  /** The way from the root document, which is the same wherever the documents are. */
  private String fromRoot(Document document) {
    Path folder = Path.of("/" + specification.root().path()).resolve("..").normalize();
    return document.path().contains("://")
        ? document.path()
        : folder.relativize(Path.of("/" + document.path())).toString().replace('\\', '/');
  }

  private void collect() {
    Deque<Document> open = new ArrayDeque<>();
    meet(specification.root(), open);
    while (!open.isEmpty()) {
      collect(open.remove().root(), "", false, open);
    }
  }

  private void meet(Document document, Deque<Document> open) {
    if (documents.add(document)) {
      open.add(document);
    }
  }

  private void collect(Node node, String name, boolean isValue, Deque<Document> open) {
    if (node instanceof ArrayNode array) {
      array.elements().forEach(element -> collect(element, name, isValue, open));
    } else if (node instanceof ObjectNode object) {
      for (int i = 0; i < object.size(); i++) {
        String member = object.name(i);
        if (object.value(i) instanceof ScalarNode scalar && scalar.isString()) {
          follow(scalar, member, name, isValue, open);
        }
        collect(object.value(i), member, isValue || isData(name, member, object.value(i)), open);
      }
    }
  }

  private static boolean isData(String name, String member, Node value) {
    if (BY_NAME.contains(name)) {
      return false;
    }
    return VALUES.contains(member)
        || member.startsWith("x-")
        || member.equals("examples") && value instanceof ArrayNode;
  }

  private void follow(
      ScalarNode text, String member, String name, boolean isValue, Deque<Document> open) {
    boolean isReference = member.equals("$ref");
    if (!isReference && !name.equals("mapping")) {
      return;
    }
    // A mapping's value may be a name; but openapi-generator fetches what looks like a path.
    boolean isCertain = isReference || text.text().matches("[^#]*[/:\\\\].*");
    Optional<Node> target =
        isCertain && !isValue ? specification.resolve(text) : specification.find(text, text.text());
    target.ifPresent(
        node -> {
          targets.put(text, node);
          meet(node.document(), open);
        });
  }
}
