package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which branch of an old union is which of the new. A schema that is no union counts as a union of
 * itself, when the other side is one.
 */
final class Alternatives {

  /** A branch that both versions have. */
  record Both(Schema oldAlternative, Schema newAlternative) {}

  private final SchemaPair pair;
  private final List<Both> both = new ArrayList<>();
  private final List<Schema> removed;
  private final List<Schema> added;

  private Alternatives(SchemaPair pair, List<Schema> oldUnion, List<Schema> newUnion) {
    this.pair = pair;
    this.removed = new ArrayList<>(oldUnion);
    this.added = new ArrayList<>(newUnion);
  }

  static Alternatives of(SchemaPair pair, Shape oldShape, Shape newShape, SchemaPairs pairs) {
    List<Schema> oldUnion = oldShape.union();
    List<Schema> newUnion = newShape.union();
    if (oldUnion.isEmpty() && newUnion.isEmpty()) {
      return new Alternatives(pair, List.of(), List.of());
    }
    Alternatives alternatives =
        new Alternatives(
            pair,
            oldUnion.isEmpty() ? List.of(pair.oldSchema()) : oldUnion,
            newUnion.isEmpty() ? List.of(pair.newSchema()) : newUnion);
    if (Kin.isWhole(oldUnion) && Kin.isWhole(newUnion)) {
      alternatives.match(
          (o, n) -> Kin.of(o).isPresent() && Kin.of(n).isPresent() && tag(o).equals(tag(n)));
      alternatives.match((o, n) -> Kin.of(o).isEmpty() && Kin.of(n).isEmpty());
      return alternatives;
    }
    alternatives.match(pairs::areSame);
    alternatives.match((o, n) -> isEqual(name(o), name(n)));
    alternatives.match((o, n) -> isEqual(tag(o), tag(n)));
    alternatives.match((o, n) -> isEqual(title(o), title(n)));
    alternatives.match((o, n) -> isEqual(Shape.of(o).types(), Shape.of(n).types()));
    if (alternatives.removed.size() == 1 && alternatives.added.size() == 1) {
      alternatives.match((o, n) -> true);
    }
    return alternatives;
  }

  private void match(BiPredicate<Schema, Schema> belongs) {
    for (Schema oldAlternative : List.copyOf(removed)) {
      added.stream()
          .filter(newAlternative -> belongs.test(oldAlternative, newAlternative))
          .findFirst()
          .ifPresent(
              newAlternative -> {
                both.add(new Both(oldAlternative, newAlternative));
                removed.remove(oldAlternative);
                added.remove(newAlternative);
              });
    }
  }

  List<Both> both() {
    return both;
  }

  /** What the branches without a counterpart mean; one that the rest covers means nothing. */
  List<Local> facts(Direction direction, Containment containment) {
    List<Local> facts = new ArrayList<>();
    for (Schema alternative : removed) {
      Answer narrowing =
          containment.search(within(pair.oldSchema(), alternative), pair.newSchema());
      facts.add(
          Local.of(
              Fact.of(
                      Change.ALTERNATIVE_REMOVED,
                      node(alternative).or(pair.oldSchema()::node),
                      pair.newSchema().node(),
                      "")
                  .in(direction)
                  .says(describe(alternative), ""),
              narrowing,
              new Answer.Contained()));
    }
    for (Schema alternative : added) {
      Answer widening = containment.search(within(pair.newSchema(), alternative), pair.oldSchema());
      facts.add(
          Local.of(
              Fact.of(
                      Change.ALTERNATIVE_ADDED,
                      pair.oldSchema().node(),
                      node(alternative).or(pair.newSchema()::node),
                      "")
                  .in(direction)
                  .says("", describe(alternative)),
              new Answer.Contained(),
              widening));
    }
    facts.removeIf(fact -> !fact.isAboutValues());
    return facts;
  }

  private static Optional<Node> node(Schema alternative) {
    return alternative.node().or(() -> Kin.of(alternative).flatMap(kin -> kin.heir().node()));
  }

  private static Schema within(Schema whole, Schema alternative) {
    return whole == alternative
        ? whole
        : Schema.of(new Assertion.AllOf(List.of(whole, alternative)));
  }

  private static String describe(Schema alternative) {
    return Kin.of(alternative)
        .map(kin -> kin.describe(tag(alternative)))
        .or(() -> name(alternative))
        .or(() -> title(alternative))
        .or(() -> tag(alternative))
        .orElseGet(() -> Family.describe(Family.TYPE.of(Shape.of(alternative))));
  }

  private static <T> boolean isEqual(Optional<T> one, Optional<T> other) {
    return one.isPresent() && one.equals(other);
  }

  /** The name of the component that the branch refers to. */
  private static Optional<String> name(Schema alternative) {
    return alternative.assertions(Assertion.Reference.class).stream()
        .map(Assertion.Reference::reference)
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .findFirst();
  }

  private static Optional<String> title(Schema alternative) {
    return alternative.annotation("title").map(Node::text);
  }

  /** The property with a single value that tells this branch from others. */
  private static Optional<String> tag(Schema alternative) {
    Shape shape = Shape.of(alternative);
    for (String name : shape.names()) {
      for (Shape.Placed placed : Shape.of(shape.property(name).orElseThrow()).placed()) {
        if (placed.assertion() instanceof Assertion.Enumeration values
            && values.values().size() == 1
            && values.values().get(0) instanceof Json.Str value) {
          return Optional.of(name + " " + value.value());
        }
      }
    }
    return Optional.empty();
  }
}
