package io.concordat.compare.containment;

/** Names what stands in the way of deciding a term. */
final class Obstacles {

  private Obstacles() {}

  static String of(Term term) {
    return "a keyword that cannot be decided";
  }
}
