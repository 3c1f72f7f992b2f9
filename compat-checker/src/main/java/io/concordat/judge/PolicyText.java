package io.concordat.judge;

import io.concordat.source.ArrayNode;
import io.concordat.source.Nearest;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Problem;
import io.concordat.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes values out of a policy's tree and notes, with its place, each that is not as it must be.
 */
final class PolicyText {

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void refuse(Node at, String what, String repair) {
    problems.add(Problem.error(at.location(), what, repair));
  }

  /** The members of an object; none, and an error, if it is something else. */
  Map<String, Node> members(Node node) {
    if (node instanceof ObjectNode object) {
      return object.names().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  name -> object.get(name).orElseThrow(),
                  (first, second) -> first,
                  LinkedHashMap::new));
    }
    refuse(node, "expected keys with values, found " + shown(node), "write `key: value` lines");
    return Map.of();
  }

  /** Refuses keys that mean nothing. */
  void checkKeys(Node node, Collection<String> known) {
    members(node).forEach((name, value) -> checkKnown(value, "key", name, known));
  }

  /** Whether a name is one of those that mean something; otherwise it is refused. */
  boolean checkKnown(Node at, String kind, String name, Collection<String> known) {
    if (known.contains(name)) {
      return true;
    }
    refuse(
        at,
        "unknown %s \"%s\"".formatted(kind, name) + Nearest.didYouMean(name, known),
        known.size() > 20
            ? "see `concordat rules` for all of them"
            : "use one of " + String.join(", ", known));
    return false;
  }

  /** The constant that a word names. */
  <E extends Enum<E>> E word(Node parent, String key, E[] constants, E usual) {
    Map<String, E> words =
        Stream.of(constants)
            .collect(
                Collectors.toMap(
                    constant -> constant.name().toLowerCase(Locale.ROOT),
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new));
    return word(parent, key, words).orElse(usual);
  }

  private <T> Optional<T> word(Node parent, String key, Map<String, T> words) {
    return parent.get(key).flatMap(node -> word(node, words));
  }

  /** What the word of a node stands for; empty, and an error, if it is none of them. */
  <T> Optional<T> word(Node node, Map<String, T> words) {
    return string(node, "one of " + String.join(", ", words.keySet()))
        .filter(text -> checkKnown(node, "value", text.toLowerCase(Locale.ROOT), words.keySet()))
        .map(text -> words.get(text.toLowerCase(Locale.ROOT)));
  }

  boolean flag(Node parent, String key, boolean usual) {
    Optional<Node> node = parent.get(key);
    if (node.isEmpty()) {
      return usual;
    }
    if (node.get() instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN) {
      return scalar.text().equals("true");
    }
    refuse(node.get(), "\"" + key + "\" is " + shown(node.get()), "write true or false");
    return usual;
  }

  /** A whole number from 1. */
  int number(Node parent, String key, int usual) {
    Optional<Node> node = parent.get(key);
    Optional<BigDecimal> number = node.flatMap(Node::number);
    if (number.filter(PolicyText::isPositiveInt).isPresent()) {
      return number.get().intValueExact();
    }
    node.ifPresent(
        n ->
            refuse(
                n,
                "\"" + key + "\" is " + shown(n),
                "write a whole number from 1 to " + Integer.MAX_VALUE));
    return usual;
  }

  private static boolean isPositiveInt(BigDecimal number) {
    return number.signum() > 0
        && number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  /** The elements of a list; none if it is absent. */
  List<Node> list(Node parent, String key) {
    Optional<Node> node = parent.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof ArrayNode array) {
      return array.elements();
    }
    refuse(
        node.get(),
        "\"" + key + "\" is " + shown(node.get()),
        "write a list, each entry on a line that begins with `- `");
    return List.of();
  }

  /** The text of a scalar; empty, and an error, if there is none. */
  Optional<String> string(Node node, String expected) {
    if (node instanceof ScalarNode scalar && !scalar.isNull() && !scalar.text().isBlank()) {
      return Optional.of(scalar.text().strip());
    }
    refuse(node, "expected " + expected + ", found " + shown(node), "write it as text");
    return Optional.empty();
  }

  private static String shown(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull()
        ? "\"" + scalar.text() + "\""
        : node instanceof ScalarNode ? "nothing" : node.text();
  }
}
