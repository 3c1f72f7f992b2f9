package io.concordat.compare;

import io.concordat.source.ArrayNode;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares what stands in a document for people and tools, and changes no message. */
final class AnnotationComparison {

  private static final Set<String> DOCUMENTATION =
      Set.of(
          "summary",
          "description",
          "title",
          "example",
          "examples",
          "externalDocs",
          "tags",
          "$comment",
          "termsOfService",
          "contact",
          "license",
          "readOnly",
          "writeOnly",
          "name",
          "enumNames",
          "x-enum-descriptions");

  /** Extensions that are read as more than text elsewhere. */
  private static final Set<String> UNDERSTOOD =
      Set.of("x-nullable", "x-sunset", "x-stability-level");

  private AnnotationComparison() {}

  /** The facts about the texts and extensions that stand directly in these two objects. */
  static List<Fact> compare(Node oldNode, Node newNode, String place) {
    return compare(oldNode, newNode, place, Set.of());
  }

  /**
   * The facts about the texts and extensions that stand directly in these two objects.
   *
   * @param told names of those that another fact tells of
   */
  static List<Fact> compare(Node oldNode, Node newNode, String place, Set<String> told) {
    if (oldNode.contentHash() == newNode.contentHash()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    List<String> extensions = new ArrayList<>();
    for (String name : names(oldNode, newNode)) {
      boolean isText = DOCUMENTATION.contains(name);
      boolean isExtension = name.startsWith("x-") && !UNDERSTOOD.contains(name);
      if ((isText || isExtension)
          && !told.contains(name)
          && differs(oldNode.get(name), newNode.get(name))) {
        (isText ? texts : extensions).add(name);
      }
    }
    List<Fact> facts = new ArrayList<>();
    if (!texts.isEmpty()) {
      facts.add(
          Fact.of(Change.DOCUMENTATION_CHANGED, oldNode, newNode, place).says("", list(texts)));
    }
    if (!extensions.isEmpty()) {
      facts.add(
          Fact.of(Change.EXTENSION_CHANGED, oldNode, newNode, place).says("", list(extensions)));
    }
    return facts;
  }

  /** Whether two optional values say different things. */
  static boolean differs(Optional<Node> one, Optional<Node> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() != other.isPresent();
    }
    return !isEqual(one.get(), other.get());
  }

  /** Numbers of equal value have unequal hashes when they are written in different ways. */
  private static boolean isEqual(Node one, Node other) {
    if (one.contentHash() == other.contentHash()) {
      return true;
    }
    if (one instanceof ObjectNode object && other instanceof ObjectNode counterpart) {
      return object.size() == counterpart.size()
          && object.names().stream()
              .allMatch(
                  name ->
                      counterpart
                          .get(name)
                          .filter(value -> isEqual(object.get(name).orElseThrow(), value))
                          .isPresent());
    }
    if (one instanceof ArrayNode array && other instanceof ArrayNode counterpart) {
      boolean isEqual = array.size() == counterpart.size();
      for (int i = 0; isEqual && i < array.size(); i++) {
        isEqual = isEqual(array.value(i), counterpart.value(i));
      }
      return isEqual;
    }
    return one instanceof ScalarNode
        && other instanceof ScalarNode
        && one.toJson().equals(other.toJson());
  }

  /**
   * Whether two optional values differ in more than what is there for people and tools.
   *
   * @param told names that are compared elsewhere
   */
  static boolean differInMeaning(Optional<Node> one, Optional<Node> other, Set<String> told) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() != other.isPresent();
    }
    return differ(
        one.get(),
        other.get(),
        name -> !DOCUMENTATION.contains(name) && !told.contains(name) && !name.startsWith("x-"));
  }

  /** Whether two objects differ in one of the members whose names count. */
  static boolean differ(Node one, Node other, Predicate<String> counts) {
    return names(one, other).stream()
        .filter(counts)
        .anyMatch(name -> differs(one.get(name), other.get(name)));
  }

  /** A value in few characters, for a sentence. */
  static String brief(Json value) {
    String text = value.text();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private static Set<String> names(Node oldNode, Node newNode) {
    Set<String> names = new TreeSet<>();
    if (oldNode instanceof ObjectNode object) {
      names.addAll(object.names());
    }
    if (newNode instanceof ObjectNode object) {
      names.addAll(object.names());
    }
    return names;
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }
}
