package io.concordat.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the objects of a specification through their references, and reports what is not as it
 * should be.
 */
public final class ObjectReader {

  /** A chain of references longer than this runs in a circle. */
  private static final int MAX_HOPS = 64;

  private final Specification specification;

  public ObjectReader(Specification specification) {
    this.specification = specification;
  }

  public Node root() {
    return specification.root().root();
  }

  /** The object that this value is or refers to; empty, and reported, when it is none. */
  public Optional<ObjectNode> object(Node value) {
    Optional<Node> at = Optional.of(value);
    for (int hops = 0; at.isPresent() && refersOn(at.get()); hops++) {
      ScalarNode reference = (ScalarNode) at.get().get("$ref").orElseThrow();
      if (hops == MAX_HOPS) {
        error(reference, "the reference runs in a circle", "let it end at a definition");
        return Optional.empty();
      }
      at = specification.resolve(reference);
    }
    if (at.isPresent() && at.get() instanceof ObjectNode object) {
      return Optional.of(object);
    }
    at.ifPresent(found -> warn(found, found.text() + " instead of an object", "write an object"));
    return Optional.empty();
  }

  private static boolean refersOn(Node node) {
    return node.get("$ref").filter(ref -> ref instanceof ScalarNode s && s.isString()).isPresent();
  }

  /** What an object refers to that may have fields of its own besides. */
  public Optional<ObjectNode> target(ObjectNode object) {
    return object
        .get("$ref")
        .filter(ScalarNode.class::isInstance)
        .flatMap(ref -> specification.resolve((ScalarNode) ref))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  /** The members of an object-valued field, in order. */
  public Map<String, Node> members(Node parent, String field) {
    Optional<Node> value = parent.get(field);
    if (value.isPresent() && value.get() instanceof ObjectNode object) {
      return members(object);
    }
    if (value.isPresent() && !isNull(value.get())) {
      warn(value.get(), "\"" + field + "\" must be an object; ignored", "write an object");
    }
    return Map.of();
  }

  /** The members of an object-valued field that may also hold extensions, without those. */
  public Map<String, Node> ownMembers(Node parent, String field) {
    Map<String, Node> members = new LinkedHashMap<>(members(parent, field));
    members.keySet().removeIf(name -> name.startsWith("x-"));
    return members;
  }

  /** The members of an object, in order. */
  public static Map<String, Node> members(ObjectNode object) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      members.put(object.name(i), object.value(i));
    }
    return members;
  }

  /** The elements of an array-valued field. */
  public List<Node> elements(Node parent, String field) {
    Optional<Node> value = parent.get(field);
    if (value.isPresent() && value.get() instanceof ArrayNode array) {
      return array.elements();
    }
    if (value.isPresent() && !isNull(value.get())) {
      warn(value.get(), "\"" + field + "\" must be a list; ignored", "write a list");
    }
    return List.of();
  }

  /** The texts of an array-valued field. */
  public List<String> texts(Node parent, String field) {
    List<String> texts = new ArrayList<>();
    elements(parent, field).forEach(element -> texts.add(element.text()));
    return texts;
  }

  public void error(Node at, String what, String repair) {
    specification.report(Problem.error(at.location(), what, repair));
  }

  public void warn(Node at, String what, String repair) {
    specification.report(Problem.warning(at.location(), what, repair));
  }

  public void note(Node at, String what, String repair) {
    specification.report(Problem.note(at.location(), what, repair));
  }

  /** Names the fields of an object that are neither known nor extensions. */
  public void noteUnknown(ObjectNode object, Predicate<String> isKnown) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      if (!isKnown.test(name) && !name.startsWith("x-")) {
        note(
            object.value(i),
            "the field \"" + name + "\" is unknown here and ignored",
            "check its spelling and place");
      }
    }
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }
}
