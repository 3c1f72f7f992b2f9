package io.concordat.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether parts of two specifications say the same to the letter, with everything that their
 * references reach. A reference is the same where its text is, and the text leads to the same
 * content on both sides; references in a circle are the same when nothing that they reach differs.
 * Used by one thread at a time.
 *
 * <p>References are {@code $ref}, {@code $dynamicRef}, {@code $recursiveRef} and the values of a
 * discriminator's mapping; a schema that others build on refers to them ({@link Kinds}). Names that
 * mean something by other rules are text here: whoever asks about an operation as a whole has to
 * look after its security schemes and tags.
 *
 * <p>Values of unequal {@link Node#contentHash()} cost nothing. Each pair of reference targets is
 * compared once; and where two values have equal text but lead to different content, the answers
 * for all their parts are remembered, since these are what is asked for next. So all questions
 * together take time linear in the size of the documents.
 */
public final class Sameness {

  private final SameReferences references;
  private final Map<Pair, Target> targets = new HashMap<>();
  private final Map<Pair, Boolean> answers = new HashMap<>();

  public Sameness(Specification oldSpec, Specification newSpec) {
    this.references = new SameReferences(oldSpec, newSpec);
  }

  /** Whether the two say the same; the order of an object's members does not matter. */
  public boolean same(Node oldNode, Node newNode) {
    if (oldNode.contentHash() != newNode.contentHash()) {
      return false;
    }
    Pair pair = new Pair(oldNode, newNode);
    Boolean known = answers.get(pair);
    if (known != null) {
      return known;
    }
    List<Pair> below = new ArrayList<>();
    boolean isEqual = isEqual(oldNode, newNode, below);
    if (isEqual) {
      explore(below);
    }
    boolean isSame = isEqual && below.stream().allMatch(this::isSameTarget);
    answers.put(pair, isSame);
    if (isEqual && !isSame) {
      rememberParts(oldNode, newNode);
    }
    return isSame;
  }

  private boolean isSameTarget(Pair pair) {
    Target target = targets.get(pair);
    return target != null && target.isSame;
  }

  /** Reads all targets that can be reached and were not read before, then spreads differences. */
  private void explore(List<Pair> first) {
    Deque<Pair> open = new ArrayDeque<>(first);
    List<Target> fresh = new ArrayList<>();
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (!targets.containsKey(pair)) {
        Target target = new Target();
        targets.put(pair, target);
        target.isSame = isEqual(pair.oldNode, pair.newNode, target.below);
        fresh.add(target);
        if (target.isSame) {
          target.below.forEach(open::push);
        }
      }
    }
    spread(fresh);
  }

  /** What was explored before is final, because all that it reaches was explored with it. */
  private void spread(List<Target> fresh) {
    Map<Target, List<Target>> above = new HashMap<>();
    Deque<Target> different = new ArrayDeque<>();
    for (Target target : fresh) {
      if (target.isSame) {
        for (Pair pair : target.below) {
          Target reached = targets.get(pair);
          if (reached != null) {
            above.computeIfAbsent(reached, t -> new ArrayList<>()).add(target);
          }
        }
      }
    }
    above.keySet().stream().filter(target -> !target.isSame).forEach(different::push);
    while (!different.isEmpty()) {
      for (Target target : above.getOrDefault(different.pop(), List.of())) {
        if (target.isSame) {
          target.isSame = false;
          different.push(target);
        }
      }
    }
    fresh.forEach(target -> target.below = List.of());
  }

  /**
   * Whether two values are equal, but for what references lead to.
   *
   * @param below takes the targets of the references
   */
  private boolean isEqual(Node oldNode, Node newNode, List<Pair> below) {
    // The hash saves the walk; it proves nothing.
    if (oldNode.contentHash() != newNode.contentHash()) {
      return false;
    }
    if (oldNode instanceof ScalarNode one && newNode instanceof ScalarNode other) {
      return one.kind() == other.kind() && one.text().equals(other.text());
    }
    if (oldNode instanceof ArrayNode one && newNode instanceof ArrayNode other) {
      boolean isEqual = one.size() == other.size();
      for (int i = 0; isEqual && i < one.size(); i++) {
        isEqual = isEqual(one.value(i), other.value(i), below);
      }
      return isEqual;
    }
    return oldNode instanceof ObjectNode one
        && newNode instanceof ObjectNode other
        && areEqual(one, other, below);
  }

  private boolean areEqual(ObjectNode one, ObjectNode other, List<Pair> below) {
    boolean isEqual = one.size() == other.size();
    for (int i = 0; isEqual && i < one.size(); i++) {
      Node value = one.value(i);
      Node counterpart = counterpart(one, i, other);
      isEqual =
          counterpart != null
              && isEqual(value, counterpart, below)
              && references.collect(one, one.name(i), value, counterpart, below);
    }
    return isEqual && references.collectKinds(one, other, below);
  }

  private static @Nullable Node counterpart(ObjectNode one, int i, ObjectNode other) {
    String name = one.name(i);
    return other.name(i).equals(name) ? other.value(i) : other.find(name);
  }

  /**
   * Answers for the parts of two values with equal text.
   *
   * @return whether the two lead to the same content
   */
  private boolean rememberParts(Node oldNode, Node newNode) {
    boolean isSame = true;
    if (oldNode instanceof ArrayNode one && newNode instanceof ArrayNode other) {
      for (int i = 0; i < one.size(); i++) {
        isSame &= rememberParts(one.value(i), other.value(i));
      }
    } else if (oldNode instanceof ObjectNode one && newNode instanceof ObjectNode other) {
      List<Pair> below = new ArrayList<>();
      for (int i = 0; i < one.size(); i++) {
        Node value = one.value(i);
        Node counterpart = counterpart(one, i, other);
        if (counterpart == null) {
          throw new IllegalStateException("not equal: " + one.location());
        }
        isSame &= rememberParts(value, counterpart);
        references.collect(one, one.name(i), value, counterpart, below);
      }
      references.collectKinds(one, other, below);
      isSame &= below.stream().allMatch(this::isSameTarget);
    } else {
      return true;
    }
    answers.put(new Pair(oldNode, newNode), isSame);
    return isSame;
  }

  /** Two values that stand for each other. */
  record Pair(Node oldNode, Node newNode) {}

  /** What is known of the two targets of a reference. */
  private static final class Target {
    private boolean isSame = true;
    private List<Pair> below = new ArrayList<>();
  }
}
