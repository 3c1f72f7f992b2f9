package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.source.Node;
import java.util.Optional;

/**
 * A difference in the making: what was found at one place, before it is known how many operations
 * it reaches.
 */
record Fact(
    Change change,
    Optional<Direction> direction,
    Optional<Node> oldNode,
    Optional<Node> newNode,
    String place,
    String before,
    String after,
    Verdict oldClient,
    Verdict newClient,
    Traits traits) {

  /** A fact that no client can notice, until verdicts are added. */
  static Fact of(Change change, Optional<Node> oldNode, Optional<Node> newNode, String place) {
    return new Fact(
        change,
        Optional.empty(),
        oldNode,
        newNode,
        place,
        "",
        "",
        Verdict.works(),
        Verdict.works(),
        Traits.NONE);
  }

  static Fact of(Change change, Node oldNode, Node newNode, String place) {
    return of(change, Optional.of(oldNode), Optional.of(newNode), place);
  }

  /** Something that only the new version has. */
  static Fact added(Change change, Node newNode, String place) {
    return of(change, Optional.empty(), Optional.of(newNode), place)
        .newClient(Verdict.ruled(Failure.WITHDRAWN));
  }

  /** Something that only the old version has. */
  static Fact removed(Change change, Node oldNode, String place) {
    return of(change, Optional.of(oldNode), Optional.empty(), place)
        .oldClient(Verdict.ruled(Failure.WITHDRAWN));
  }

  /** Whether one of the clients fails by what is known so far. */
  boolean isFailure() {
    return oldClient.isFailure() || newClient.isFailure();
  }

  /** The same fact as another kind of change. */
  Fact as(Change newChange) {
    return new Fact(
        newChange, direction, oldNode, newNode, place, before, after, oldClient, newClient, traits);
  }

  Fact in(Direction newDirection) {
    return new Fact(
        change,
        Optional.of(newDirection),
        oldNode,
        newNode,
        place,
        before,
        after,
        oldClient,
        newClient,
        traits);
  }

  Fact says(String newBefore, String newAfter) {
    return new Fact(
        change, direction, oldNode, newNode, place, newBefore, newAfter, oldClient, newClient,
        traits);
  }

  Fact oldClient(Verdict verdict) {
    return new Fact(
        change, direction, oldNode, newNode, place, before, after, verdict, newClient, traits);
  }

  Fact newClient(Verdict verdict) {
    return new Fact(
        change, direction, oldNode, newNode, place, before, after, oldClient, verdict, traits);
  }

  Fact with(Traits newTraits) {
    return new Fact(
        change, direction, oldNode, newNode, place, before, after, oldClient, newClient, newTraits);
  }

  Fact at(String newPlace) {
    return new Fact(
        change, direction, oldNode, newNode, newPlace, before, after, oldClient, newClient, traits);
  }
}
