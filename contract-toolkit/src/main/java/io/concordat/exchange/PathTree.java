package io.concordat.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Path templates by their segments. What is given goes before what is left open, from the left to
 * the right (OAS 3.1 §4.8.8.2).
 */
final class PathTree<T> {

  private final Map<String, PathTree<T>> literals = new HashMap<>();
  private final List<Branch<T>> mixed = new ArrayList<>();
  private Optional<PathTree<T>> hole = Optional.empty();
  private Optional<T> value = Optional.empty();

  private record Branch<T>(Segment shape, PathTree<T> tree) {}

  /** A value that was found, and what stands in the holes on the way to it. */
  record Hit<T>(T value, List<String> texts) {}

  /** Takes one of the values that were found. */
  @FunctionalInterface
  interface Chooser<T> {
    boolean take(Hit<T> hit);
  }

  /** The value at the end of this way, made by the first who asks. */
  T at(List<Segment> path, java.util.function.Supplier<T> maker) {
    PathTree<T> tree = this;
    for (Segment segment : path) {
      tree = tree.child(segment);
    }
    T made = tree.value.orElseGet(maker);
    tree.value = Optional.of(made);
    return made;
  }

  private PathTree<T> child(Segment segment) {
    if (segment.isLiteral()) {
      return literals.computeIfAbsent(segment.literals().get(0), text -> new PathTree<>());
    }
    if (segment.isHole()) {
      PathTree<T> child = hole.orElseGet(PathTree::new);
      hole = Optional.of(child);
      return child;
    }
    Segment shape = segment.shape();
    for (Branch<T> branch : mixed) {
      if (branch.shape().equals(shape)) {
        return branch.tree();
      }
    }
    Branch<T> branch = new Branch<>(shape, new PathTree<>());
    mixed.add(branch);
    mixed.sort(Comparator.comparing((Branch<T> b) -> -b.shape().literalLength()));
    return branch.tree();
  }

  /**
   * Offers the values that fit a path, the most concrete first, until one is taken.
   *
   * @param path its segments, percent-encoded
   */
  boolean find(List<String> path, Chooser<T> chooser) {
    return find(path, 0, new ArrayList<>(), chooser);
  }

  private boolean find(List<String> path, int at, List<String> texts, Chooser<T> chooser) {
    if (at == path.size()) {
      return value.isPresent() && chooser.take(new Hit<>(value.get(), List.copyOf(texts)));
    }
    String segment = path.get(at);
    PathTree<T> literal = literals.get(Percent.decode(segment).orElse(segment));
    if (literal != null && literal.find(path, at + 1, texts, chooser)) {
      return true;
    }
    for (Branch<T> branch : mixed) {
      Optional<List<String>> found = branch.shape().match(segment);
      if (found.isPresent() && descend(branch.tree(), found.get(), path, at, texts, chooser)) {
        return true;
      }
    }
    return hole.isPresent()
        && !segment.isEmpty()
        && descend(hole.get(), List.of(segment), path, at, texts, chooser);
  }

  private static <T> boolean descend(
      PathTree<T> tree,
      List<String> found,
      List<String> path,
      int at,
      List<String> texts,
      Chooser<T> chooser) {
    int before = texts.size();
    texts.addAll(found);
    boolean isTaken = tree.find(path, at + 1, texts, chooser);
    texts.subList(before, texts.size()).clear();
    return isTaken;
  }
}
