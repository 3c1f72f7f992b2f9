package io.concordat.compare;

import io.concordat.compare.RpcMessageComparison.Result;
import io.concordat.model.Direction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Compares the messages that methods send, and all that these hold. */
final class RpcTraffic {

  /** Messages are compared once for each direction, however many methods send them. */
  private record Key(Direction direction, String oldName, String newName) {

    static Key of(RpcPlace place) {
      return new Key(place.direction(), place.oldType().name(), place.newType().name());
    }
  }

  /** Messages and facts that methods are told of; what would take more concerns the whole API. */
  private static final long MOST_WORK = 2_000_000;

  private final WireWitnesses witnesses;
  private final Ledger ledger;
  private final Map<Key, Result> results = new HashMap<>();
  private final Set<Key> general = new HashSet<>();
  private final Set<String> oldNames = new HashSet<>();
  private final Set<String> newNames = new HashSet<>();
  private long work;

  RpcTraffic(WireWitnesses witnesses, Ledger ledger) {
    this.witnesses = witnesses;
    this.ledger = ledger;
  }

  /** Adds the facts about a message that a method sends. */
  void follow(String operation, RpcPlace root) {
    UnaryOperator<Fact> said = fact -> inDirection(fact, root.direction());
    walk(root, fact -> ledger.add(said.apply(fact), operation), f -> ledger.add(said.apply(f)));
  }

  /**
   * Adds the facts about a message that no method sends: one that is stored or published goes both
   * ways.
   */
  void followBothWays(RpcPlace root) {
    walk(root, ledger::add, ledger::add);
  }

  /** Whether a message of this name has been compared with one of the other version. */
  boolean hasCompared(Version version, String name) {
    return (version == Version.OLD ? oldNames : newNames).contains(name);
  }

  private void walk(RpcPlace root, Consumer<Fact> taker, Consumer<Fact> forAll) {
    Set<Key> seen = new HashSet<>();
    Deque<RpcPlace> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      RpcPlace place = open.remove();
      Key key = Key.of(place);
      if (work > MOST_WORK) {
        if (general.add(key)) {
          result(key, place).facts().forEach(forAll);
          open.addAll(result(key, place).below());
        }
      } else if (seen.add(key)) {
        Result result = result(key, place);
        work += 1 + result.facts().size();
        result.facts().forEach(taker);
        open.addAll(result.below());
      }
    }
  }

  private Result result(Key key, RpcPlace place) {
    Result known = results.get(key);
    if (known == null) {
      known = new RpcMessageComparison(witnesses, place).compare();
      results.put(key, known);
      oldNames.add(key.oldName());
      newNames.add(key.newName());
    }
    return known;
  }

  /** What stands in a message goes with it; names and texts go nowhere. */
  private static Fact inDirection(Fact fact, Direction direction) {
    return fact.direction().isPresent() || !fact.isFailure() ? fact : fact.in(direction);
  }
}
