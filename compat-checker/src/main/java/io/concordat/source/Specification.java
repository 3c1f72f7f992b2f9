package io.concordat.source;

import io.concordat.source.Documents.Loaded;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A root document with everything that its references reach. Used by one thread at a time.
 *
 * <p>Problems of all its files are collected; whoever reads further meaning from the tree adds to
 * them by {@link #report}.
 */
public final class Specification {

  private final SpecTree tree;
  private final Documents documents;
  private final Map<Document, Map<Identifiers, Resources>> resources = new HashMap<>();
  private final Map<Document, Map<String, Optional<Node>>> targets = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Document root;
  private @Nullable Inheritance inheritance;

  private Specification(SpecTree tree, String path, Limits limits) {
    this.tree = tree;
    this.documents = new Documents(tree, limits);
    Loaded loaded = documents.at(path);
    loaded
        .failure()
        .ifPresent(
            failure -> {
              throw new SpecException(Unreadable.problem(Location.of(tree.display(path)), failure));
            });
    this.root = loaded.document().orElseThrow(() -> new SpecException(loaded.problems()));
    problems.addAll(loaded.problems());
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

  /** The documents that have been read so far, the root first. */
  public List<Document> documents() {
    return documents.all();
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
   * that names nothing, or that leads from reference to reference in a circle, is reported, with
   * its place.
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
      reportLost(reference, identifiers);
      return target;
    }
    Optional<String> circle = ReferenceCircle.from(target.get(), this, identifiers);
    circle.ifPresent(
        way ->
            report(
                Problem.error(
                    reference.location(),
                    "the reference runs in a circle: " + way,
                    "let it end at a definition")));
    return circle.isPresent() ? Optional.empty() : target;
  }

  /** What a reference's text names when it stands at this node; empty if there is no such thing. */
  public Optional<Node> find(Node at, String reference) {
    return find(at, reference, Identifiers.ANCHORS);
  }

  /** What a reference's text names in a dialect whose schemas may have URIs of their own. */
  public Optional<Node> find(Node at, String reference, Identifiers identifiers) {
    // Where schemas have URIs, equal references in one document may name different things.
    boolean isAlike = !hasIdentifiers(at.document(), identifiers);
    if (!isAlike || identifiers != Identifiers.ANCHORS) {
      return look(at, reference, identifiers);
    }
    Map<String, Optional<Node>> known =
        targets.computeIfAbsent(at.document(), document -> new HashMap<>());
    Optional<Node> target = known.get(reference);
    if (target == null) {
      target = look(at, reference, identifiers);
      known.put(reference, target);
    }
    return target;
  }

  private Optional<Node> look(Node at, String text, Identifiers identifiers) {
    Reference reference = Reference.parse(text);
    if (hasIdentifiers(at.document(), identifiers)) {
      Optional<Node> identified = resources(at.document(), identifiers).find(at, text);
      if (identified.isPresent() || reference.file().isEmpty()) {
        return identified;
      }
    }
    // Many a file has an $id that nobody serves, and neighbours that it refers to by their path.
    Optional<Node> target = look(at.document(), reference, identifiers);
    return target.isEmpty() && text.indexOf('%') >= 0
        ? look(at.document(), Reference.literal(text), identifiers)
        : target;
  }

  private Optional<Node> look(Document from, Reference reference, Identifiers identifiers) {
    Optional<Document> document =
        reference.file().isEmpty() ? Optional.of(from) : loaded(from, reference).document();
    return document.flatMap(
        there ->
            reference.isPointer()
                ? reference.follow(there.root())
                : resources(there, identifiers).find(there.root(), "#" + reference.fragment()));
  }

  private static boolean hasIdentifiers(Document document, Identifiers identifiers) {
    return document.hasIdentifiers() || identifiers.areOrdinaryNames();
  }

  /**
   * The file that a {@code .proto} file imports; empty if there is none. What is wrong in it is
   * reported, its absence is not: an import that only options need is not missed.
   */
  public Optional<Document> imported(ScalarNode path) {
    Loaded loaded = new Imports(documents).find(path.document(), path.text());
    loaded.problems().forEach(this::report);
    return loaded.document();
  }

  /** Which of its components build on which. */
  public Inheritance inheritance() {
    Inheritance known = inheritance;
    if (known == null) {
      known = new Inheritance(this);
      inheritance = known;
    }
    return known;
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

  /** The document that a reference names; what is wrong with one that is used is reported. */
  private Loaded loaded(Document from, Reference reference) {
    Loaded loaded = documents.at(reference.resolveAgainst(from.path()));
    if (loaded.document().isPresent()) {
      problems.addAll(loaded.problems());
    }
    return loaded;
  }

  private void reportLost(ScalarNode at, Identifiers identifiers) {
    Reference reference = Reference.parse(at.text());
    if (reference.file().isEmpty()) {
      reportAbsent(at, reference, resource(at, identifiers));
      return;
    }
    Loaded loaded = loaded(at.document(), reference);
    loaded.document().ifPresent(document -> reportAbsent(at, reference, document.root()));
    loaded.failure().ifPresent(failure -> report(Unreadable.problem(at.location(), failure)));
    if (loaded.document().isEmpty() && loaded.failure().isEmpty()) {
      loaded.problems().forEach(this::report);
      String path = reference.resolveAgainst(at.document().path());
      report(
          Problem.error(
              at.location(),
              "the reference leads into " + tree.display(path) + ", which cannot be read",
              "mend that file"));
    }
  }

  private void reportAbsent(ScalarNode at, Reference reference, Node from) {
    report(
        Problem.error(
            at.location(),
            "the reference \""
                + at.text()
                + "\" leads nowhere: "
                + LostReference.why(reference, from),
            "define its target or correct the reference"));
  }
}
