package io.concordat.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether two values of two specifications say the same to the letter, with everything that their
 * references reach. Recursive references are the same when nothing that they reach differs.
 */
public final class Sameness {

  private record Pair(Node oldNode, Node newNode) {}

  /** What is known of the targets of two references: their own text, and the targets below. */
  private static final class Targets {
    private boolean isSame = true;
    private final List<Pair> below = new ArrayList<>();
    private final List<Pair> above = new ArrayList<>();
  }

  private final Specification oldSpec;
  private final Specification newSpec;
  private final Map<Pair, Targets> known = new HashMap<>();

  public Sameness(Specification oldSpec, Specification newSpec) {
    this.oldSpec = oldSpec;
    this.newSpec = newSpec;
  }

  /** Whether the two say the same; the order of an object's members does not matter. */
  public boolean same(Node oldNode, Node newNode) {
    List<Pair> targets = new ArrayList<>();
    if (!isEqual(oldNode, newNode, targets)) {
      return false;
    }
    explore(targets);
    return targets.stream().allMatch(pair -> entry(pair).isSame);
  }

  /** Reads all targets that can be reached and were not read before, then spreads differences. */
  private void explore(List<Pair> targets) {
    Deque<Pair> open = new ArrayDeque<>(targets);
    Deque<Pair> different = new ArrayDeque<>();
    List<Pair> explored = new ArrayList<>();
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (known.containsKey(pair)) {
        continue;
      }
      Targets entry = new Targets();
      known.put(pair, entry);
      explored.add(pair);
      entry.isSame = isEqual(pair.oldNode, pair.newNode, entry.below);
      if (!entry.isSame) {
        different.push(pair);
      }
      for (Pair below : entry.below) {
        Targets other = known.get(below);
        if (other == null) {
          open.push(below);
        } else if (!other.isSame) {
          different.push(below);
        }
      }
    }
    spread(explored, different);
  }

  private void spread(List<Pair> explored, Deque<Pair> different) {
    for (Pair pair : explored) {
      entry(pair).below.forEach(below -> entry(below).above.add(pair));
    }
    while (!different.isEmpty()) {
      Targets entry = entry(different.pop());
      for (Pair above : entry.above) {
        Targets upper = entry(above);
        if (upper.isSame) {
          upper.isSame = false;
          different.push(above);
        }
      }
    }
  }

  private Targets entry(Pair pair) {
    return Objects.requireNonNull(known.get(pair), "a pair that was not explored");
  }

  /** Equal but for what references lead to, which is collected. The hash only saves the walk. */
  private boolean isEqual(Node oldNode, Node newNode, List<Pair> targets) {
    if (oldNode.contentHash() != newNode.contentHash()) {
      return false;
    }
    if (oldNode instanceof ScalarNode one && newNode instanceof ScalarNode other) {
      return one.kind() == other.kind() && one.text().equals(other.text());
    }
    if (oldNode instanceof ArrayNode one && newNode instanceof ArrayNode other) {
      return areEqual(one, other, targets);
    }
    return oldNode instanceof ObjectNode one
        && newNode instanceof ObjectNode other
        && areEqual(one, other, targets);
  }

  private boolean areEqual(ArrayNode one, ArrayNode other, List<Pair> targets) {
    List<Node> elements = one.elements();
    List<Node> others = other.elements();
    if (elements.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!isEqual(elements.get(i), others.get(i), targets)) {
        return false;
      }
    }
    return true;
  }

  private boolean areEqual(ObjectNode one, ObjectNode other, List<Pair> targets) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      String name = one.name(i);
      Node value = one.value(i);
      Optional<Node> counterpart =
          other.name(i).equals(name) ? Optional.of(other.value(i)) : other.get(name);
      if (counterpart.isEmpty()
          || !isEqual(value, counterpart.get(), targets)
          || isReference(name) && !refersAlike(value, counterpart.get(), targets)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReference(String name) {
    return name.equals("$ref") || name.equals("$dynamicRef") || name.equals("$recursiveRef");
  }

  private boolean refersAlike(Node oldReference, Node newReference, List<Pair> targets) {
    Optional<Node> oldTarget = oldSpec.find(oldReference, oldReference.text());
    Optional<Node> newTarget = newSpec.find(newReference, newReference.text());
    if (oldTarget.isPresent() && newTarget.isPresent()) {
      targets.add(new Pair(oldTarget.get(), newTarget.get()));
    }
    return oldTarget.isPresent() == newTarget.isPresent();
  }
}
