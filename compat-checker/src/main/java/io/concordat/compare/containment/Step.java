package io.concordat.compare.containment;

/** One step from a JSON value to a part of it. */
public sealed interface Step {

  /** To the property of this name. */
  record Property(String name) implements Step {}

  /** To an item at this position, from 0. */
  record Item(int index) implements Step {}
}
