package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An array: what its items satisfy by position, what some of them do, how many there are. */
final class ArrayClause implements Clause {

  private final Courtesy courtesy;
  private long min;
  private long max = Fact.UNBOUNDED;
  private Optional<Boolean> isDistinct = Optional.empty();
  private List<Fact.ItemsLayer> layers = new ArrayList<>();
  private List<Fact.SomeItem> needs = new ArrayList<>();
  private List<Fact.Counted> counts = new ArrayList<>();

  ArrayClause(Courtesy courtesy) {
    this.courtesy = courtesy;
  }

  @Override
  public boolean add(Fact fact) {
    if (fact instanceof Fact.ArraySize size) {
      min = Math.max(min, size.min());
      max = Math.min(max, size.max());
    } else if (fact instanceof Fact.ItemsLayer layer) {
      layers.add(layer);
    } else if (fact instanceof Fact.SomeItem need) {
      needs.add(need);
      min = Math.max(min, need.from() + 1L);
    } else if (fact instanceof Fact.Counted count) {
      min = Math.max(min, count.min());
      counts.add(count);
      return count.min() <= count.max() && min <= max;
    } else if (fact instanceof Fact.Distinct distinct) {
      boolean isContradiction = isDistinct.isPresent() && isDistinct.get() != distinct.holds();
      isDistinct = Optional.of(distinct.holds());
      min = Math.max(min, distinct.holds() ? 0 : 2);
      return !isContradiction && min <= max;
    } else {
      throw new IllegalStateException("not about arrays: " + fact);
    }
    return min <= max;
  }

  @Override
  public Clause copy() {
    ArrayClause copy = new ArrayClause(courtesy);
    copy.min = min;
    copy.max = max;
    copy.isDistinct = isDistinct;
    copy.layers = new ArrayList<>(layers);
    copy.needs = new ArrayList<>(needs);
    copy.counts = new ArrayList<>(counts);
    return copy;
  }

  @Override
  public Outcome solve(Solver solver) {
    return new ArraySearch(this, solver).run();
  }

  Courtesy courtesy() {
    return courtesy;
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }

  boolean isDistinct() {
    return isDistinct.orElse(false);
  }

  boolean isRepeating() {
    return isDistinct.isPresent() && !isDistinct.get();
  }

  List<Fact.SomeItem> needs() {
    return needs;
  }

  List<Fact.Counted> counts() {
    return counts;
  }

  /** From here on, no position differs from the next. */
  int tail() {
    int tail = courtesy.tail();
    for (Fact.ItemsLayer layer : layers) {
      tail = Math.max(tail, layer.prefix().size());
    }
    for (Fact.SomeItem need : needs) {
      tail = Math.max(tail, need.to() == Integer.MAX_VALUE ? need.from() : need.to() + 1);
    }
    return tail;
  }

  /** What the item at this position satisfies in any case. */
  List<Literal> at(int index) {
    List<Literal> literals = new ArrayList<>();
    for (Fact.ItemsLayer layer : layers) {
      literals.add(layer.at(index));
    }
    return literals;
  }
}
