package io.concordat.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which components of an OpenAPI document build on which by {@code allOf}, where a {@code
 * discriminator} tells them apart: what is said to be the one may be any of the others (Swagger 2.0
 * "Schema Object", {@code discriminator}; OAS 3.0.3 §4.7.25). Where a union stands beside the
 * discriminator, it lists what there is, and nothing is inherited.
 */
public final class Inheritance {

  private static final int MAX_HOPS = 64;

  private final Specification specification;
  private final Map<Node, String> names = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> heirs = new HashMap<>();
  private final Map<Node, Optional<Kinds>> kinds = new HashMap<>();
  private final boolean isNone;

  Inheritance(Specification specification) {
    this.specification = specification;
    components(specification.root().root()).ifPresent(this::readNames);
    this.isNone = names.keySet().stream().allMatch(node -> node.get("discriminator").isEmpty());
    if (!isNone) {
      for (Node heir : names.keySet()) {
        ancestors(heir)
            .forEach(base -> heirs.computeIfAbsent(base, b -> new LinkedHashSet<>()).add(heir));
      }
    }
  }

  private static Optional<ObjectNode> components(Node root) {
    return root.get("swagger").isPresent()
        ? root.object("definitions")
        : root.get("openapi")
            .flatMap(version -> root.object("components"))
            .flatMap(components -> components.object("schemas"));
  }

  private void readNames(ObjectNode schemas) {
    for (int i = 0; i < schemas.size(); i++) {
      names.putIfAbsent(target(schemas.value(i)), schemas.name(i));
    }
  }

  /** What a payload of this schema may be; empty where no discriminator has a say in it. */
  public Optional<Kinds> kinds(Node schema) {
    if (isNone || !names.containsKey(schema)) {
      return Optional.empty();
    }
    Optional<Kinds> known = kinds.get(schema);
    if (known == null) {
      known = discriminator(schema).flatMap(found -> new Reading(schema, found).kinds());
      kinds.put(schema, known);
    }
    return known;
  }

  /** Whether the schema builds on what this member of its {@code allOf} refers to. */
  public boolean isBase(Node schema, Node member) {
    return !isNone
        && names.containsKey(schema)
        && member.get("$ref").isPresent()
        && kinds(target(member)).isPresent();
  }

  private Node target(Node node) {
    Node at = node;
    for (int hops = 0; hops < MAX_HOPS && at.get("$ref").isPresent(); hops++) {
      Node here = at;
      at = here.text("$ref").flatMap(text -> specification.find(here, text)).orElse(here);
    }
    return at;
  }

  private List<Node> bases(Node schema) {
    return members(schema)
        .filter(member -> member.get("$ref").isPresent())
        .map(this::target)
        .filter(names::containsKey)
        .toList();
  }

  private static Stream<Node> members(Node schema) {
    return schema.array("allOf").map(all -> all.elements().stream()).orElse(Stream.empty());
  }

  /** Nearest first. */
  private Set<Node> ancestors(Node schema) {
    Set<Node> found = new LinkedHashSet<>();
    List<Node> open = new ArrayList<>(bases(schema));
    for (int i = 0; i < open.size(); i++) {
      if (found.add(open.get(i))) {
        open.addAll(bases(open.get(i)));
      }
    }
    return found;
  }

  /** The nearest schema that has a discriminator: itself, or one that it builds on. */
  private Optional<Node> discriminator(Node schema) {
    return Stream.concat(Stream.of(schema), ancestors(schema).stream())
        .filter(node -> node.get("discriminator").isPresent())
        .findFirst()
        .filter(node -> node.get("oneOf").isEmpty() && node.get("anyOf").isEmpty());
  }

  /** The reading of what one schema may be. */
  private final class Reading {

    private final Node schema;
    private final Node holder;
    private final Node discriminator;
    private final String property;
    private final Map<String, Node> mapping = new LinkedHashMap<>();

    Reading(Node schema, Node holder) {
      this.schema = schema;
      this.holder = holder;
      this.discriminator = holder.get("discriminator").orElseThrow();
      this.property =
          discriminator instanceof ObjectNode object
              ? object.text("propertyName").orElse("")
              : discriminator.text();
      discriminator.object("mapping").ifPresent(this::readMapping);
    }

    private void readMapping(ObjectNode object) {
      for (int i = 0; i < object.size(); i++) {
        String value = object.name(i);
        named(object.value(i)).ifPresent(target -> mapping.put(value, target));
      }
    }

    /** A name of a component, or else a reference (OAS 3.1.1 §4.8.25.4). */
    private Optional<Node> named(Node text) {
      return components(specification.root().root())
          .flatMap(schemas -> schemas.get(text.text()))
          .or(() -> specification.find(text, text.text()))
          .map(Inheritance.this::target);
    }

    Optional<Kinds> kinds() {
      Optional<List<String>> listed = listed(schema, schema);
      if (property.isEmpty() || !isText(schema)) {
        return Optional.empty();
      }
      List<Kinds.Heir> found = new ArrayList<>();
      Set<Node> nameless = new LinkedHashSet<>();
      for (Node heir : allHeirs()) {
        List<String> values = both(values(heir), listed);
        values.forEach(value -> found.add(heir(value, heir)));
        if (values.isEmpty()) {
          nameless.add(heir);
        }
      }
      List<String> rest = new ArrayList<>(listed.orElseGet(() -> valuesByName(schema)));
      found.forEach(heir -> rest.remove(heir.value()));
      nameless.forEach(heir -> rest.forEach(value -> found.add(heir(value, heir))));
      Optional<Node> fallback = discriminator.get("defaultMapping").flatMap(this::named);
      return found.isEmpty() && (listed.isPresent() || fallback.isPresent())
          ? Optional.empty()
          : Optional.of(
              new Kinds(property, nameless.isEmpty() ? rest : List.of(), found, fallback));
    }

    private Kinds.Heir heir(String value, Node heir) {
      return new Kinds.Heir(value, names.getOrDefault(heir, value), heir);
    }

    private Set<Node> allHeirs() {
      Set<Node> all = new LinkedHashSet<>(heirs.getOrDefault(schema, Set.of()));
      if (holder.equals(schema)) {
        all.addAll(mapping.values());
      }
      all.remove(schema);
      return all;
    }

    /** What an heir says itself goes before what others say about it. */
    private List<String> values(Node heir) {
      Optional<List<String>> own = listed(heir, schema);
      List<String> values = both(valuesByName(heir), own);
      return values.isEmpty() ? own.orElse(List.of()) : values;
    }

    /** A value that is mapped stands for the name of the component. */
    private List<String> valuesByName(Node node) {
      List<String> values =
          mapping.keySet().stream().filter(value -> node.equals(mapping.get(value))).toList();
      return values.isEmpty() ? List.of(names.getOrDefault(node, "")) : values;
    }

    private List<String> both(List<String> values, Optional<List<String>> allowed) {
      return values.stream()
          .filter(value -> allowed.map(list -> list.contains(value)).orElse(true))
          .toList();
    }

    /**
     * The values that a schema allows for the property, if it lists them.
     *
     * @param top what it builds on and does not count; itself where everything counts
     */
    private Optional<List<String>> listed(Node from, Node top) {
      return Stream.concat(Stream.of(from), ancestors(from).stream())
          .filter(node -> from.equals(top) || !isAbove(top, node))
          .flatMap(this::declarations)
          .flatMap(declaration -> enumerated(declaration).stream())
          .findFirst();
    }

    private boolean isAbove(Node top, Node node) {
      return node.equals(top) || ancestors(top).contains(node);
    }

    /** Where a schema declares the property, apart from what it builds on. */
    private Stream<Node> declarations(Node node) {
      return Stream.concat(Stream.of(node), members(node))
          .flatMap(part -> part.object("properties").stream())
          .flatMap(properties -> properties.get(property).stream())
          .map(Inheritance.this::target);
    }

    private static Optional<List<String>> enumerated(Node declaration) {
      return declaration
          .get("const")
          .map(value -> List.of(value.text()))
          .or(
              () ->
                  declaration
                      .array("enum")
                      .map(list -> list.elements().stream().map(Node::text).toList()));
    }

    /** A property that holds no text tells nothing by a name. */
    private boolean isText(Node node) {
      return Stream.concat(Stream.of(node), ancestors(node).stream())
          .flatMap(this::declarations)
          .flatMap(declaration -> declaration.get("type").stream())
          .allMatch(type -> type instanceof ArrayNode || type.text().equals("string"));
    }
  }
}
