package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects facts; the same fact met again in another operation is one difference. */
final class Ledger {

  /** Facts are the same when they say the same of the same values of the documents. */
  private record Key(
      Change change,
      Optional<Direction> direction,
      @Nullable Node oldNode,
      @Nullable Node newNode,
      String before,
      String after) {}

  /** A fact with the operations that it reaches so far. */
  static final class Entry {
    private Fact fact;
    private final Set<String> operations = new HashSet<>();
    private boolean isGeneral;

    private Entry(Fact fact) {
      this.fact = fact;
    }

    /** The fact reaches this operation, too. */
    void reach(String operation) {
      operations.add(operation);
    }

    /** The operations that the fact is about; none when it is about the whole API. */
    private Set<String> operations() {
      return isGeneral ? Set.of() : operations;
    }

    private void merge(Fact other) {
      Verdict oldClient = stronger(fact.oldClient(), other.oldClient());
      Verdict newClient = stronger(fact.newClient(), other.newClient());
      if (oldClient != fact.oldClient() || newClient != fact.newClient()) {
        fact = fact.oldClient(oldClient).newClient(newClient);
      }
    }
  }

  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> stability = new HashMap<>();

  /** Adds a fact that is about no operation in particular, whichever it reaches besides. */
  void add(Fact fact) {
    entry(fact).isGeneral = true;
  }

  /** Adds a fact that reaches this operation. */
  Entry add(Fact fact, String operation) {
    Entry entry = entry(fact);
    entry.reach(operation);
    return entry;
  }

  /** Takes note of how stable an operation of the old version is; one without a level is stable. */
  void noteStability(String operation, String level) {
    stability.put(operation, level);
  }

  /** All facts so far. */
  List<Fact> facts() {
    return entries.values().stream().map(entry -> entry.fact).toList();
  }

  /** All differences, in the order in which they were found. */
  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    for (Entry entry : entries.values()) {
      Fact fact = entry.fact;
      differences.add(
          new Difference(
              fact.change(),
              fact.direction(),
              fact.oldNode().map(Node::location),
              fact.newNode().map(Node::location),
              fact.place(),
              fact.before(),
              fact.after(),
              entry.operations().stream().sorted().toList(),
              fact.oldClient(),
              fact.newClient(),
              fact.traits().withStability(stability(entry.operations()))));
    }
    return differences;
  }

  /** The level of all these operations; what a stable operation shares is stable. */
  private Optional<String> stability(Set<String> operations) {
    Set<String> levels = new TreeSet<>();
    for (String operation : operations) {
      levels.add(stability.getOrDefault(operation, ""));
    }
    return levels.size() == 1 ? Optional.of(levels.iterator().next()) : Optional.empty();
  }

  private Entry entry(Fact fact) {
    Key key = key(fact);
    Entry known = entries.get(key);
    if (known == null) {
      Entry entry = new Entry(fact);
      entries.put(key, entry);
      return entry;
    }
    known.merge(fact);
    return known;
  }

  private static Key key(Fact fact) {
    return new Key(
        fact.change(),
        fact.direction(),
        fact.oldNode().orElse(null),
        fact.newNode().orElse(null),
        fact.before(),
        fact.after());
  }

  /** A failure outweighs none, a proof an assumption, and a witness none. */
  private static Verdict stronger(Verdict one, Verdict other) {
    int difference = strength(other) - strength(one);
    return difference > 0 || difference == 0 && length(other) < length(one) ? other : one;
  }

  /** The shorter of two witnesses is the easier one to read. */
  private static int length(Verdict verdict) {
    return verdict
        .failure()
        .flatMap(Verdict.Fails::witness)
        .map(witness -> witness.text().length())
        .orElse(0);
  }

  private static int strength(Verdict verdict) {
    return verdict
        .failure()
        .map(
            fails ->
                switch (fails.evidence()) {
                  case UNPROVED -> 1;
                  case RULED -> 2;
                  case PROVED, OBSERVED -> fails.witness().isPresent() ? 4 : 3;
                })
        .orElse(0);
  }
}
