package io.concordat.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a document that have a URI of their own, and the names that anchors give to places
 * in them (JSON Schema 2020-12 Core §8.2).
 */
final class Resources {

  /** What stands below these is a value, not a schema. */
  private static final Set<String> VALUES =
      Set.of("enum", "const", "default", "example", "examples");

  /** Below these stand schemas by names of the author's choice. */
  private static final Set<String> BY_NAME =
      Set.of(
          "properties",
          "patternProperties",
          "$defs",
          "definitions",
          "dependentSchemas",
          "dependencies",
          "schemas");

  /** Below these stands a schema, or a list of them. */
  private static final Set<String> APPLICATORS =
      Set.of(
          "items",
          "prefixItems",
          "additionalItems",
          "contains",
          "unevaluatedItems",
          "additionalProperties",
          "propertyNames",
          "unevaluatedProperties",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "contentSchema");

  private final Identifiers identifiers;
  private final boolean isSchema;
  private final Map<String, Node> byUri = new HashMap<>();
  private final Map<Node, String> uris = new IdentityHashMap<>();
  private final Map<String, Node> anchors = new HashMap<>();
  private final Map<String, Node> dynamicAnchors = new HashMap<>();

  private Resources(Document document, Identifiers identifiers) {
    this.identifiers = identifiers;
    Node root = document.root();
    this.isSchema =
        root.get("openapi").isEmpty()
            && root.get("swagger").isEmpty()
            && root.get("asyncapi").isEmpty();
    String uri = uriOf(document);
    uris.put(root, uri);
    byUri.put(uri, root);
    collect(root, uri);
  }

  static Resources of(Document document, Identifiers identifiers) {
    return new Resources(document, identifiers);
  }

  private static String uriOf(Document document) {
    try {
      return new URI("tree", "", "/" + document.path(), null).toString();
    } catch (URISyntaxException e) {
      return "tree:///";
    }
  }

  /** The nearest part around this node that has a URI. */
  Node resource(Node at) {
    Node node = at;
    while (!uris.containsKey(node)) {
      Optional<Node> parent = node.parent();
      if (parent.isEmpty()) {
        return node;
      }
      node = parent.get();
    }
    return node;
  }

  /** What a reference that stands at this node names, if that is in this document. */
  Optional<Node> find(Node at, String reference) {
    Node resource = resource(at);
    String absolute = resolve(uris.getOrDefault(resource, ""), reference);
    int hash = absolute.indexOf('#');
    String uri = hash < 0 ? absolute : absolute.substring(0, hash);
    Reference parsed = Reference.parse(reference);
    if (parsed.isPointer()) {
      Node target = reference.startsWith("#") ? resource : byUri.get(uri);
      return Optional.ofNullable(target).flatMap(parsed::follow);
    }
    String anchor = (reference.startsWith("#") ? uris.get(resource) : uri) + "#";
    return Optional.ofNullable(anchors.get(anchor + parsed.fragment()));
  }

  /** The place that a {@code $dynamicAnchor} of a resource names. */
  Optional<Node> dynamicAnchor(Node resource, String name) {
    return Optional.ofNullable(dynamicAnchors.get(uris.get(resource) + "#" + name));
  }

  private void collect(Node node, String base) {
    if (node instanceof ObjectNode object) {
      String here = identify(object, base);
      for (int i = 0; i < object.size(); i++) {
        collectMember(object.name(i), object.value(i), here);
      }
    } else if (node instanceof ArrayNode array) {
      array.elements().forEach(element -> collect(element, base));
    }
  }

  private void collectMember(String name, Node value, String base) {
    if (BY_NAME.contains(name) && value instanceof ObjectNode schemas) {
      for (int i = 0; i < schemas.size(); i++) {
        collect(schemas.value(i), base);
      }
    } else if (isSchema ? APPLICATORS.contains(name) : !VALUES.contains(name)) {
      collect(value, base);
    }
  }

  private String identify(ObjectNode object, String base) {
    String here = base;
    Optional<String> id = identifiers.of(object);
    if (id.isPresent() && id.get().startsWith("#")) {
      anchors.putIfAbsent(base + id.get(), object);
    } else if (id.isPresent()) {
      String uri = resolve(base, id.get());
      here = uri.contains("#") ? uri.substring(0, uri.indexOf('#')) : uri;
      byUri.putIfAbsent(here, object);
      uris.put(object, here);
      if (!uri.endsWith("#") && uri.contains("#")) {
        anchors.putIfAbsent(uri, object);
      }
    }
    if (identifiers == Identifiers.ANCHORS) {
      String prefix = here + "#";
      name(object, "$anchor").ifPresent(n -> anchors.putIfAbsent(prefix + n, object));
      name(object, "$dynamicAnchor")
          .ifPresent(
              n -> {
                anchors.putIfAbsent(prefix + n, object);
                dynamicAnchors.putIfAbsent(prefix + n, object);
              });
    }
    return here;
  }

  private static Optional<String> name(ObjectNode object, String keyword) {
    return object
        .get(keyword)
        .filter(node -> node instanceof ScalarNode scalar && scalar.isString())
        .map(Node::text);
  }

  private static String resolve(String base, String reference) {
    try {
      return URI.create(base).resolve(reference).normalize().toString();
    } catch (IllegalArgumentException notUri) {
      return reference;
    }
  }
}
