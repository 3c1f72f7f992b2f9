package io.concordat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A root document with everything that its references reach. Used by one thread at a time.
 *
 * <p>Problems of all its files are collected; whoever reads further meaning from the tree adds to
 * them by {@link #report}.
 */
public final class Specification {

  private final SpecTree tree;
  private final DocumentReader reader;
  private final Map<String, Optional<Document>> documents = new HashMap<>();
  private final Map<Document, Map<Identifiers, Resources>> resources = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Document root;

  private Specification(SpecTree tree, String path, Limits limits) {
    this.tree = tree;
    this.reader = new DocumentReader(limits);
    this.root = loadRoot(path);
    documents.put(path, Optional.of(root));
  }

  /**
   * Reads the root document. References are followed when asked for.
   *
   * @throws SpecException when the root document cannot be read
   */
  public static Specification read(SpecTree tree, String path, Limits limits) {
    return new Specification(tree, path, limits);
  }

  public Document root() {
    return root;
  }

  /** All that was found wrong so far, each problem once. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Adds a problem of the document's meaning. */
  public void report(Problem problem) {
    problems.add(problem);
  }

  /**
   * What a reference names (RFC 3986 reference, RFC 6901 fragment or a JSON Schema anchor). One
   * that names nothing is reported, with its place.
   *
   * @param reference the text of a {@code $ref}, standing in the document it is relative to
   */
  public Optional<Node> resolve(ScalarNode reference) {
    return resolve(reference, Identifiers.ANCHORS);
  }

  /** What a reference names in a dialect whose schemas may have URIs of their own. */
  public Optional<Node> resolve(ScalarNode reference, Identifiers identifiers) {
    Optional<Node> target = find(reference, reference.text(), identifiers);
    if (target.isEmpty()) {
      report(
          Problem.error(
              reference.location(),
              "the reference \"" + reference.text() + "\" leads nowhere",
              "define its target or correct the reference"));
    }
    return target;
  }

  /** What a reference's text names when it stands at this node; empty if there is no such thing. */
  public Optional<Node> find(Node at, String reference) {
    return find(at, reference, Identifiers.ANCHORS);
  }

  /** What a reference's text names in a dialect whose schemas may have URIs of their own. */
  public Optional<Node> find(Node at, String reference, Identifiers identifiers) {
    Reference parsed = Reference.parse(reference);
    if (hasIdentifiers(at.document(), identifiers)) {
      Optional<Node> identified = resources(at.document(), identifiers).find(at, reference);
      if (identified.isPresent() || parsed.file().isEmpty()) {
        return identified;
      }
    }
    // Many a file has an $id that nobody serves, and neighbours that it refers to by their path.
    return document(at, parsed)
        .flatMap(
            document ->
                parsed.isPointer()
                    ? parsed.follow(document.root())
                    : resources(document, identifiers)
                        .find(document.root(), "#" + parsed.fragment()));
  }

  private static boolean hasIdentifiers(Document document, Identifiers identifiers) {
    return document.hasIdentifiers() || identifiers.areOrdinaryNames();
  }

  private Resources resources(Document document, Identifiers identifiers) {
    return resources
        .computeIfAbsent(document, d -> new EnumMap<>(Identifiers.class))
        .computeIfAbsent(identifiers, i -> Resources.of(document, i));
  }

  /** The nearest schema around this node that has a URI of its own; the root where none has. */
  public Node resource(Node at, Identifiers identifiers) {
    return hasIdentifiers(at.document(), identifiers)
        ? resources(at.document(), identifiers).resource(at)
        : at.document().root();
  }

  /** The place that a {@code $dynamicAnchor} of a resource names. */
  public Optional<Node> dynamicAnchor(Node resource, String name) {
    return resources(resource.document(), Identifiers.ANCHORS).dynamicAnchor(resource, name);
  }

  private Optional<Document> document(Node at, Reference reference) {
    if (reference.file().isEmpty()) {
      return Optional.of(at.document());
    }
    String path = reference.resolveAgainst(at.document().path());
    return documents.computeIfAbsent(path, p -> loadReferred(p, at));
  }

  private Optional<Document> loadReferred(String path, Node at) {
    try {
      return Optional.of(load(path));
    } catch (IOException e) {
      report(Unreadable.problem(at.location(), e));
    } catch (SpecException e) {
      e.problems().forEach(this::report);
      report(
          Problem.error(
              at.location(),
              "the reference leads into " + tree.display(path) + ", which cannot be read",
              "mend that file"));
    }
    return Optional.empty();
  }

  private Document load(String path) throws IOException {
    List<Problem> found = new ArrayList<>();
    Document document = reader.read(tree.read(path), tree.display(path), path, found);
    problems.addAll(found);
    return document;
  }

  private Document loadRoot(String path) {
    try {
      return load(path);
    } catch (IOException e) {
      throw new SpecException(Unreadable.problem(Location.of(tree.display(path)), e));
    }
  }
}
