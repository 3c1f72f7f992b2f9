package io.concordat.compare.containment;

import io.concordat.source.Json;
import io.concordat.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One condition on values of one kind. */
sealed interface Fact {

  /** No upper bound of a size. */
  long UNBOUNDED = Long.MAX_VALUE;

  /** What holds of a value of the same kind of which this does not. */
  Formula negated();

  private static Formula atom(Fact fact) {
    return new Formula.Atom(fact);
  }

  /** The sizes below {@code min} or above {@code max}, as facts. */
  private static Formula outside(long min, long max, SizeFact fact) {
    List<Formula> alternatives = new ArrayList<>();
    if (min > 0) {
      alternatives.add(atom(fact.of(0, min - 1)));
    }
    if (max != UNBOUNDED) {
      alternatives.add(atom(fact.of(max + 1, UNBOUNDED)));
    }
    return Formula.any(alternatives);
  }

  /** Makes a fact about a size. */
  interface SizeFact {
    Fact of(long min, long max);
  }

  /** The value is one of these, or is none of these. */
  record Among(Set<Json> values, boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new Among(values, !holds));
    }
  }

  /** Something about which nothing can be concluded. */
  record Opaque(String reason, Optional<Location> location) implements Fact {
    @Override
    public Formula negated() {
      return atom(this);
    }
  }

  /** A lower bound of a number. */
  record AtLeast(BigDecimal bound, boolean isExclusive) implements Fact {
    @Override
    public Formula negated() {
      return atom(new AtMost(bound, !isExclusive));
    }
  }

  /** An upper bound of a number. */
  record AtMost(BigDecimal bound, boolean isExclusive) implements Fact {
    @Override
    public Formula negated() {
      return atom(new AtLeast(bound, !isExclusive));
    }
  }

  /** The number is an integral multiple, or it is not. */
  record Multiple(BigDecimal of, boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new Multiple(of, !holds));
    }
  }

  /** The length of a string in code points. */
  record Length(long min, long max) implements Fact {
    @Override
    public Formula negated() {
      return outside(min, max, Length::new);
    }
  }

  /** The string matches a regular expression, or does not. */
  record Matches(String regex, boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new Matches(regex, !holds));
    }
  }

  /** The string is of a format, or is not. */
  record InFormat(String name, boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new InFormat(name, !holds));
    }
  }

  /** Items by their position, and those beyond. */
  record ItemsLayer(List<Literal> prefix, Literal rest) implements Fact {
    @Override
    public Formula negated() {
      List<Formula> alternatives = new ArrayList<>();
      for (int i = 0; i < prefix.size(); i++) {
        alternatives.add(atom(new SomeItem(i, i, prefix.get(i).negated())));
      }
      alternatives.add(atom(new SomeItem(prefix.size(), Integer.MAX_VALUE, rest.negated())));
      return Formula.any(alternatives);
    }

    /** What an item at this position satisfies. */
    Literal at(int index) {
      return index < prefix.size() ? prefix.get(index) : rest;
    }
  }

  /** There is an item at one of these positions that satisfies the literal. */
  record SomeItem(int from, int to, Literal literal) implements Fact {
    @Override
    public Formula negated() {
      throw new IllegalStateException("schemas are negated before they become facts: " + this);
    }
  }

  /** The number of items that satisfy the literal. */
  record Counted(Literal literal, long min, long max) implements Fact {
    @Override
    public Formula negated() {
      return outside(min, max, (low, high) -> new Counted(literal, low, high));
    }
  }

  /** The number of items. */
  record ArraySize(long min, long max) implements Fact {
    @Override
    public Formula negated() {
      return outside(min, max, ArraySize::new);
    }
  }

  /** No two items are equal, or some are. */
  record Distinct(boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new Distinct(!holds));
    }
  }

  /**
   * Properties by their name.
   *
   * @param isOpen whether the rest may be anything
   */
  record Layer(
      Map<String, Literal> named, Map<String, Literal> patterned, Literal rest, boolean isOpen)
      implements Fact {
    @Override
    public Formula negated() {
      List<Formula> alternatives = new ArrayList<>();
      named.forEach(
          (name, literal) ->
              alternatives.add(atom(new SomeProperty(Region.of(name), literal.negated()))));
      patterned.forEach(
          (pattern, literal) ->
              alternatives.add(
                  atom(new SomeProperty(Region.matching(pattern), literal.negated()))));
      if (!isOpen) {
        alternatives.add(
            atom(
                new SomeProperty(
                    Region.outside(named.keySet(), patterned.keySet()), rest.negated())));
      }
      return Formula.any(alternatives);
    }
  }

  /** There is a property in this region of names that satisfies the literal. */
  record SomeProperty(Region region, Literal literal) implements Fact {
    @Override
    public Formula negated() {
      throw new IllegalStateException("schemas are negated before they become facts: " + this);
    }
  }

  /** The object has this property, or lacks it. */
  record Has(String name, boolean holds) implements Fact {
    @Override
    public Formula negated() {
      return atom(new Has(name, !holds));
    }
  }

  /** The number of properties. */
  record ObjectSize(long min, long max) implements Fact {
    @Override
    public Formula negated() {
      return outside(min, max, ObjectSize::new);
    }
  }

  /** Every name, as a string, satisfies the literal. */
  record EveryName(Literal literal) implements Fact {
    @Override
    public Formula negated() {
      return atom(new SomeName(literal.negated()));
    }
  }

  /** Some name, as a string, satisfies the literal. */
  record SomeName(Literal literal) implements Fact {
    @Override
    public Formula negated() {
      return atom(new EveryName(literal.negated()));
    }
  }
}
