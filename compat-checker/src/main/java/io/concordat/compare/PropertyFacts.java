package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which properties are added, removed, required or hidden at one place of two schemas. */
final class PropertyFacts {

  private static final Answer YES = new Answer.Contained();

  private final SchemaPair pair;
  private final Shape oldShape;
  private final Shape newShape;
  private final Direction direction;
  private final Containment containment;

  PropertyFacts(
      SchemaPair pair,
      Shape oldShape,
      Shape newShape,
      Direction direction,
      Containment containment) {
    this.pair = pair;
    this.oldShape = oldShape;
    this.newShape = newShape;
    this.direction = direction;
    this.containment = containment;
  }

  void find() {
    if (!isObject(oldShape) || !isObject(newShape)) {
      return; // that the type changed says it all
    }
    for (String name : oldShape.names()) {
      if (!newShape.mentions(name)) {
        findRemoved(name);
      }
    }
    for (String name : newShape.names()) {
      if (!oldShape.mentions(name)) {
        findAdded(name);
      }
    }
    findRequired();
  }

  private static boolean isObject(Shape shape) {
    return shape.types().map(types -> types.contains(JsonType.OBJECT)).orElse(true);
  }

  private void findRemoved(String name) {
    Optional<Node> node = oldShape.property(name).flatMap(Schema::node).or(this::oldNode);
    boolean isHidden = written(newShape, name).isPresent();
    Change change = isHidden ? Change.PROPERTY_HIDDEN : Change.PROPERTY_REMOVED;
    Fact fact =
        Fact.of(change, node, written(newShape, name), "." + name)
            .in(direction)
            .says(name, "")
            .with(node.map(Elements::traits).orElse(Traits.NONE))
            .oldClient(Verdict.ruled(Failure.WITHDRAWN));
    boolean wasRequired = oldShape.required().contains(name);
    pair.add(
        Local.of(
            fact,
            refusesValue(pair.oldSchema(), newShape, name),
            worse(
                wasRequired && !newShape.required().contains(name)
                    ? requires(pair.newSchema(), name)
                    : YES,
                refusesEntry(pair.newSchema(), newShape, oldShape, name))));
  }

  private void findAdded(String name) {
    boolean isRequired = newShape.required().contains(name) && !oldShape.required().contains(name);
    boolean wasHidden = written(oldShape, name).isPresent();
    Change change =
        wasHidden
            ? Change.PROPERTY_REVEALED
            : isRequired ? Change.REQUIRED_PROPERTY_ADDED : Change.PROPERTY_ADDED;
    Fact fact =
        Fact.of(
                change,
                written(oldShape, name),
                newShape.property(name).flatMap(Schema::node).or(pair.newSchema()::node),
                "." + name)
            .in(direction)
            .says("", name)
            .newClient(Verdict.ruled(Failure.WITHDRAWN));
    pair.add(
        Local.of(
            fact,
            worse(
                isRequired ? requires(pair.oldSchema(), name) : YES,
                refusesEntry(pair.oldSchema(), oldShape, newShape, name)),
            refusesValue(pair.newSchema(), oldShape, name)));
  }

  private void findRequired() {
    for (String name : newShape.required()) {
      if (!oldShape.required().contains(name)
          && (oldShape.property(name).isPresent() || newShape.property(name).isEmpty())) {
        addRequired(Change.PROPERTY_BECAME_REQUIRED, name, requires(pair.oldSchema(), name), YES);
      }
    }
    for (String name : oldShape.required()) {
      if (!newShape.required().contains(name)
          && (newShape.property(name).isPresent() || oldShape.property(name).isEmpty())) {
        addRequired(Change.PROPERTY_BECAME_OPTIONAL, name, YES, requires(pair.newSchema(), name));
      }
    }
  }

  private void addRequired(Change change, String name, Answer narrowing, Answer widening) {
    if (narrowing.equals(YES) && widening.equals(YES)) {
      return;
    }
    Fact fact =
        Fact.of(
                change,
                oldShape.property(name).flatMap(Schema::node).or(this::oldNode),
                newShape.property(name).flatMap(Schema::node).or(pair.newSchema()::node),
                "." + name)
            .in(direction)
            .says(name, name);
    pair.add(Local.of(fact, narrowing, widening));
  }

  /** Whether every value of the schema has the property. */
  private Answer requires(Schema sender, String name) {
    return containment.search(sender, Schema.of(new Assertion.Required(Set.of(name))));
  }

  /** Whether a receiver that does not declare the property takes whatever it may hold. */
  private Answer refusesValue(Schema sender, Shape receiver, String name) {
    if (receiver.rest().isAny()) {
      return YES;
    }
    Schema has =
        Schema.of(
            new Assertion.AllOf(List.of(sender, Schema.of(new Assertion.Required(Set.of(name))))));
    return containment.search(
        has,
        Schema.of(new Assertion.Properties(Map.of(name, receiver.rest()), Map.of(), Schema.any())));
  }

  /** Whether a property takes what a sender that does not declare it puts there as an entry. */
  private Answer refusesEntry(Schema sender, Shape senderShape, Shape receiver, String name) {
    return senderShape.rest().isAny()
        ? YES
        : containment.search(
            sender,
            Schema.of(
                new Assertion.Properties(
                    Map.of(name, receiver.property(name).orElse(Schema.any())),
                    Map.of(),
                    Schema.any())));
  }

  private static Answer worse(Answer one, Answer other) {
    return one instanceof Answer.Contained ? other : one;
  }

  /** Where the document declares the property, although it may be no part of this message. */
  private static Optional<Node> written(Shape shape, String name) {
    return shape.placed().stream()
        .flatMap(placed -> placed.node().stream())
        .flatMap(node -> node.get("properties").flatMap(p -> p.get(name)).stream())
        .findFirst();
  }

  private Optional<Node> oldNode() {
    return pair.oldSchema().node();
  }
}
