package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What it means that another value, or another property, tells which alternative a value is. */
final class DiscriminatorFacts {

  private static final String KEYWORD = "discriminator";

  /**
   * What a schema says.
   *
   * @param property whose value tells the alternative
   * @param mapping from values to names of components
   * @param alternatives the names of the components that the schema lists
   * @param isOfKin whether they are not listed but build on the schema
   */
  private record Discriminator(
      String property, Map<String, String> mapping, Set<String> alternatives, boolean isOfKin) {

    static Optional<Discriminator> of(Schema schema) {
      return schema
          .annotation(KEYWORD)
          .map(
              node ->
                  new Discriminator(
                      property(node),
                      mapping(node),
                      names(schema),
                      Kin.isWhole(Shape.of(schema).union())));
    }

    /** In Swagger 2.0 the discriminator is the name itself. */
    private static String property(Node node) {
      return node instanceof ObjectNode object
          ? object.text("propertyName").orElse("")
          : node.text();
    }

    private static Map<String, String> mapping(Node node) {
      Map<String, String> mapping = new LinkedHashMap<>();
      node.object("mapping")
          .ifPresent(
              object ->
                  object.names().forEach(n -> mapping.put(n, name(object.text(n).orElse("")))));
      return mapping;
    }

    private static Set<String> names(Schema schema) {
      return Shape.of(schema).union().stream()
          .flatMap(branch -> branch.assertions(Assertion.Reference.class).stream())
          .map(reference -> name(reference.reference()))
          .collect(Collectors.toSet());
    }

    private static String name(String reference) {
      return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Whether a value is known, which the name of an alternative always is (OAS 3.1 §4.8.25). */
    boolean knows(String value) {
      return mapping.containsKey(value) || alternatives.contains(value);
    }

    boolean leadsTo(String component) {
      return alternatives.contains(component) || mapping.containsValue(component);
    }

    /** Whether the other one has a value that this one does not know, for a component of both. */
    boolean misses(Discriminator other) {
      return other.mapping.entrySet().stream()
          .anyMatch(entry -> !knows(entry.getKey()) && leadsTo(entry.getValue()));
    }

    /** Whether a value that both map leads to another component that both have. */
    boolean leadsElsewhere(Discriminator other) {
      return mapping.entrySet().stream()
          .filter(entry -> other.mapping.containsKey(entry.getKey()))
          .filter(entry -> other.leadsTo(entry.getValue()))
          .anyMatch(entry -> !entry.getValue().equals(other.mapping.get(entry.getKey())));
    }

    @Override
    public String toString() {
      return mapping.isEmpty()
          ? property
          : mapping.entrySet().stream()
              .map(entry -> entry.getKey() + " for " + entry.getValue())
              .collect(Collectors.joining(", ", property + " with ", ""));
    }
  }

  private DiscriminatorFacts() {}

  static List<Fact> of(SchemaPair pair, Direction direction) {
    Optional<Node> oldNode = pair.oldSchema().annotation(KEYWORD);
    Optional<Node> newNode = pair.newSchema().annotation(KEYWORD);
    if (!AnnotationComparison.differs(oldNode, newNode)) {
      return List.of();
    }
    Optional<Discriminator> before = Discriminator.of(pair.oldSchema());
    Optional<Discriminator> after = Discriminator.of(pair.newSchema());
    Fact fact =
        Fact.of(
                Change.DISCRIMINATOR_CHANGED,
                oldNode.or(pair.oldSchema()::node),
                newNode.or(pair.newSchema()::node),
                "")
            .in(direction)
            .says(
                before.map(Discriminator::toString).orElse(""),
                after.map(Discriminator::toString).orElse(""));
    return List.of(
        before.isPresent() && after.isPresent()
            ? judged(fact, before.get(), after.get(), direction)
            : fact);
  }

  private static Fact judged(
      Fact fact, Discriminator before, Discriminator after, Direction direction) {
    if (!before.property().equals(after.property()) || before.leadsElsewhere(after)) {
      Verdict altered = Verdict.ruled(Failure.ALTERED);
      return fact.oldClient(altered).newClient(altered);
    }
    if (before.isOfKin() && after.isOfKin()) {
      return fact; // each value is an alternative, and told as such
    }
    boolean isRequest = !direction.isSentByProvider();
    Verdict fails = Verdict.ruled(isRequest ? Failure.REFUSED : Failure.SURPRISED);
    Verdict lost = after.misses(before) ? fails : Verdict.works();
    Verdict gained = before.misses(after) ? fails : Verdict.works();
    return fact.oldClient(isRequest ? lost : gained).newClient(isRequest ? gained : lost);
  }
}
