package io.concordat.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between two slashes of a path template: literal text with holes.
 *
 * @param literals the texts around the holes, one more than there are holes
 */
record Segment(List<String> literals, List<String> holes) {

  Segment {
    literals = List.copyOf(literals);
    holes = List.copyOf(holes);
  }

  static Segment of(String template) {
    List<String> literals = new ArrayList<>();
    List<String> holes = new ArrayList<>();
    int at = 0;
    int open = template.indexOf('{');
    while (open >= 0 && template.indexOf('}', open) > 0) {
      int close = template.indexOf('}', open);
      literals.add(decoded(template.substring(at, open)));
      holes.add(template.substring(open + 1, close));
      at = close + 1;
      open = template.indexOf('{', at);
    }
    literals.add(decoded(template.substring(at)));
    return new Segment(literals, holes);
  }

  private static String decoded(String text) {
    return Percent.decode(text).orElse(text);
  }

  boolean isLiteral() {
    return holes.isEmpty();
  }

  /** Whether it is one hole and nothing else. */
  boolean isHole() {
    return holes.size() == 1 && literals.get(0).isEmpty() && literals.get(1).isEmpty();
  }

  /** How many characters of it are given. */
  int literalLength() {
    return literals.stream().mapToInt(String::length).sum();
  }

  /** The same without the names of the holes. */
  Segment shape() {
    return new Segment(literals, holes.stream().map(hole -> "").toList());
  }

  /**
   * What stands in the holes of this part of a path; empty where it does not fit. No hole is empty,
   * and each but the last is as short as can be.
   */
  Optional<List<String>> match(String encoded) {
    if (isHole()) {
      return encoded.isEmpty() ? Optional.empty() : Optional.of(List.of(encoded));
    }
    String first = literals.get(0);
    String last = literals.get(literals.size() - 1);
    if (!encoded.startsWith(first)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    int at = first.length();
    for (int i = 0; i + 1 < holes.size(); i++) {
      String next = literals.get(i + 1);
      int end = encoded.indexOf(next, at + 1);
      if (end < 0) {
        return Optional.empty();
      }
      texts.add(encoded.substring(at, end));
      at = end + next.length();
    }
    int end = encoded.length() - last.length();
    if (end <= at || !encoded.endsWith(last)) {
      return Optional.empty();
    }
    texts.add(encoded.substring(at, end));
    return Optional.of(texts);
  }
}
