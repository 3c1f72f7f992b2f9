package io.concordat.compare;

import io.concordat.compare.RpcMessageComparison.Result;
import io.concordat.model.Direction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares the messages that methods send, and all that these hold. */
final class RpcTraffic {

  /** Messages are compared once for each direction, however many methods send them. */
  private record Key(Direction direction, String oldName, String newName) {

    static Key of(RpcPlace place) {
      return new Key(place.direction(), place.oldType().name(), place.newType().name());
    }
  }

  /**
   * Messages and facts that methods are told of. After so many, a method is told of what no other
   * one has sent before: the facts are all there, and only their lists of methods are not whole.
   */
  private static final long MOST_WORK = 2_000_000;

  private final WireWitnesses witnesses;
  private final Ledger ledger;
  private final Map<Key, Result> results = new HashMap<>();
  private final Set<String> oldNames = new HashSet<>();
  private final Set<String> newNames = new HashSet<>();
  private long work;

  RpcTraffic(WireWitnesses witnesses, Ledger ledger) {
    this.witnesses = witnesses;
    this.ledger = ledger;
  }

  /** Adds the facts about a message that a method sends. */
  void follow(String operation, RpcPlace root) {
    walk(root, fact -> ledger.add(inDirection(fact, root.direction()), operation));
  }

  /**
   * Adds the facts about a message that no method sends: one that is stored or published goes both
   * ways.
   */
  void followBothWays(RpcPlace root) {
    walk(root, ledger::add);
  }

  /** Whether a message of this name has been compared with one of the other version. */
  boolean hasCompared(Version version, String name) {
    return (version == Version.OLD ? oldNames : newNames).contains(name);
  }

  private interface Taker {
    void take(Fact fact);
  }

  private void walk(RpcPlace root, Taker taker) {
    Set<Key> seen = new HashSet<>();
    Deque<RpcPlace> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      RpcPlace place = open.remove();
      Key key = Key.of(place);
      Result result = results.get(key);
      boolean isOver = result != null && work > MOST_WORK;
      if (!isOver && seen.add(key)) {
        if (result == null) {
          result = new RpcMessageComparison(witnesses, place).compare();
          results.put(key, result);
          oldNames.add(key.oldName());
          newNames.add(key.newName());
        }
        work += 1 + result.facts().size();
        result.facts().forEach(taker::take);
        open.addAll(result.below());
      }
    }
  }

  /** What stands in a message goes with it; names and texts go nowhere. */
  private static Fact inDirection(Fact fact, Direction direction) {
    return fact.direction().isPresent() || !fact.isFailure() ? fact : fact.in(direction);
  }
}
