package io.concordat.maven.generate;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI document that needs no other: what it refers to elsewhere becomes one of its
 * components, under the name that it has there. So openapi-generator finds nothing to fetch, and
 * keeps names that it loses where references leave a document of OpenAPI 3.1.
 *
 * <p>It is JSON, which every reader of YAML takes, without a reading of its own of {@code no} or
 * {@code 010}, and without a limit of its length.
 */
final class Bundle {

  private final Snapshot snapshot;
  private final boolean isSwagger;
  private final Map<String, Map<String, String>> components = new LinkedHashMap<>();
  private final Map<Node, String> references = new IdentityHashMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  private Bundle(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.isSwagger = snapshot.root().get("swagger").isPresent();
  }

  static String text(Snapshot snapshot) {
    return new Bundle(snapshot).text();
  }

  private String text() {
    Map<String, String> members = new LinkedHashMap<>();
    Node root = snapshot.root();
    // Its own names first: they are taken.
    (isSwagger ? Optional.of(root) : root.get("components"))
        .ifPresent(
            own ->
                BundlePlace.KINDS.forEach(kind -> own.object(kind).ifPresent(o -> own(kind, o))));
    if (root instanceof ObjectNode object) {
      for (int i = 0; i < object.size(); i++) {
        BundlePlace place = BundlePlace.ROOT.member(object.name(i));
        members.put(object.name(i), text(object.value(i), place));
      }
    }
    while (!open.isEmpty()) {
      open.remove().run();
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    components.forEach((kind, named) -> kinds.put(kind, object(named)));
    if (isSwagger) {
      members.putAll(kinds);
    } else if (!kinds.isEmpty()) {
      root.object("components").ifPresent(own -> other(own).forEach(kinds::putIfAbsent));
      members.put("components", object(kinds));
    }
    return object(members);
  }

  private void own(String kind, ObjectNode named) {
    Map<String, String> known = components.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    for (int i = 0; i < named.size(); i++) {
      String name = named.name(i);
      Node value = named.value(i);
      known.put(name, "");
      open.add(() -> known.put(name, text(value, BundlePlace.component(kind, name))));
    }
  }

  /** Components of kinds that nothing is added to. */
  private Map<String, String> other(ObjectNode own) {
    Map<String, String> others = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String kind = own.name(i);
      others.put(kind, text(own.value(i), BundlePlace.ROOT.member("components").member(kind)));
    }
    return others;
  }

  private String text(Node node, BundlePlace place) {
    StringBuilder out = new StringBuilder();
    write(node, place, out);
    return out.toString();
  }

  private void write(Node node, BundlePlace place, StringBuilder out) {
    if (node instanceof ObjectNode object) {
      writeObject(object, place, out);
    } else if (node instanceof ArrayNode array) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(array.value(i), place, out);
      }
      out.append(']');
    } else if (place.isText() && node instanceof ScalarNode) {
      out.append(NodeText.quoted(node.text()));
    } else {
      NodeText.write(node, out);
    }
  }

  private void writeObject(ObjectNode object, BundlePlace place, StringBuilder out) {
    Optional<Node> elsewhere =
        object
            .get("$ref")
            .flatMap(reference -> target(reference))
            .filter(target -> place.kind().isEmpty() && !isRoot(target));
    if (elsewhere.isPresent() && elsewhere.get() instanceof ObjectNode item) {
      Map<String, String> members = members(item, place, true);
      members.putAll(members(object, place, false));
      out.append(object(members));
    } else {
      out.append(object(members(object, place, true)));
    }
  }

  private Map<String, String> members(ObjectNode object, BundlePlace place, boolean refers) {
    Map<String, String> members = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      if (name.equals("$ref") && !refers) {
        continue;
      }
      Node value = object.value(i);
      Optional<Node> target = target(value);
      members.put(
          name,
          target.isPresent()
              ? NodeText.quoted(reference((ScalarNode) value, target.get(), place))
              : text(value, place.member(name)));
    }
    return members;
  }

  private Optional<Node> target(Node reference) {
    return reference instanceof ScalarNode scalar ? snapshot.target(scalar) : Optional.empty();
  }

  private boolean isRoot(Node node) {
    return node.document() == snapshot.root().document();
  }

  /** What a reference is written as; what it names elsewhere is added. */
  private String reference(ScalarNode reference, Node target, BundlePlace place) {
    if (isRoot(target)) {
      boolean isPlain = isRoot(reference) && reference.text().startsWith("#/");
      return isPlain || !reference.text().contains("#") && isRoot(reference)
          ? reference.text()
          : "#" + target.pointer();
    }
    String known = references.get(target);
    if (known == null) {
      known = add(target, place.kind().orElse("schemas"));
      references.put(target, known);
    }
    return known;
  }

  private String add(Node target, String kind) {
    String own = isSwagger && kind.equals("schemas") ? "definitions" : kind;
    Map<String, String> named = components.computeIfAbsent(own, k -> new LinkedHashMap<>());
    String plain = name(target);
    String name = plain;
    for (int i = 2; named.containsKey(name); i++) {
      name = plain + "_" + i;
    }
    String chosen = name;
    named.put(chosen, "");
    open.add(() -> named.put(chosen, text(target, BundlePlace.component(own, chosen))));
    return (isSwagger ? "#/" : "#/components/") + own + "/" + chosen;
  }

  /** The last part of the way to it, or what its file is called. */
  private static String name(Node target) {
    String pointer = target.pointer();
    List<String> parts = List.of((target.document().path() + pointer).split("/"));
    String last = parts.get(parts.size() - 1);
    String name = pointer.isEmpty() ? last.replaceFirst("\\.(yaml|yml|json)$", "") : last;
    return name.replace("~1", "_").replace("~0", "_").replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String object(Map<String, String> members) {
    StringBuilder out = new StringBuilder("{");
    members.forEach(
        (name, text) ->
            out.append(out.length() == 1 ? "" : ",")
                .append(NodeText.quoted(name))
                .append(':')
                .append(text));
    return out.append('}').toString();
  }
}
