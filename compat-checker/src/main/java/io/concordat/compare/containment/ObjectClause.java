package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An object: what its properties satisfy by name, which there are, and how many. */
final class ObjectClause implements Clause {

  private final Courtesy courtesy;
  private long min;
  private long max = Fact.UNBOUNDED;
  private List<Fact.Layer> layers = new ArrayList<>();
  private List<Fact.SomeProperty> needs = new ArrayList<>();
  private Set<String> present = new LinkedHashSet<>();
  private Set<String> absent = new LinkedHashSet<>();
  private List<Literal> everyName = new ArrayList<>();
  private List<Literal> someName = new ArrayList<>();

  ObjectClause(Courtesy courtesy) {
    this.courtesy = courtesy;
  }

  @Override
  public boolean add(Fact fact) {
    if (fact instanceof Fact.ObjectSize size) {
      min = Math.max(min, size.min());
      max = Math.min(max, size.max());
      return min <= max;
    }
    if (fact instanceof Fact.Has has) {
      (has.holds() ? present : absent).add(has.name());
      return !(present.contains(has.name()) && absent.contains(has.name()));
    }
    if (fact instanceof Fact.Layer layer) {
      layers.add(layer);
    } else if (fact instanceof Fact.SomeProperty need) {
      need.region().only().ifPresent(present::add);
      needs.add(need);
      return need.region().only().filter(absent::contains).isEmpty();
    } else if (fact instanceof Fact.EveryName every) {
      everyName.add(every.literal());
    } else if (fact instanceof Fact.SomeName some) {
      someName.add(some.literal());
    } else {
      throw new IllegalStateException("not about objects: " + fact);
    }
    return true;
  }

  /** Properties depend on each other only by their number. */
  @Override
  public boolean isSeenThrough(Fact fact) {
    return fact instanceof Fact.SomeProperty need && need.region().only().isPresent()
        || fact instanceof Fact.Has has && !has.holds();
  }

  /** A property that is there and has one of some values differs from all others. */
  @Override
  public boolean implies(Fact fact, Solver solver) {
    if (!(fact instanceof Fact.SomeProperty need) || need.literal().holds()) {
      return false;
    }
    String name = need.region().only().filter(present::contains).orElse(null);
    if (name == null) {
      return false;
    }
    for (Fact.Layer layer : layers) {
      Literal own = layer.named().get(name);
      if (own != null
          && own.holds()
          && Exclusion.isPlain(own.schema(), need.literal().schema(), solver)) {
        return true;
      }
    }
    return false;
  }

  /** A need for one property is looked at by itself, without a search for the others. */
  @Override
  public boolean refutes(Fact fact, Solver solver) {
    if (fact instanceof Fact.Has has && !has.holds()) {
      return present.contains(has.name());
    }
    if (!(fact instanceof Fact.SomeProperty need) || need.region().only().isEmpty()) {
      return false;
    }
    String name = need.region().only().get();
    if (absent.contains(name) || courtesy.forbids(name).isTrue()) {
      return true;
    }
    try {
      List<Literal> literals = Names.literals(layers, name, solver);
      for (Fact.SomeProperty other : needs) {
        if (other.region().equals(need.region())) {
          literals.add(other.literal());
        }
      }
      literals.add(need.literal());
      return solver.inhabited(new Term(literals, courtesy.at(name))).isEmpty();
    } catch (UnsupportedPattern e) {
      return false;
    }
  }

  @Override
  public Clause copy() {
    ObjectClause copy = new ObjectClause(courtesy);
    copy.min = min;
    copy.max = max;
    copy.layers = new ArrayList<>(layers);
    copy.needs = new ArrayList<>(needs);
    copy.present = new LinkedHashSet<>(present);
    copy.absent = new LinkedHashSet<>(absent);
    copy.everyName = new ArrayList<>(everyName);
    copy.someName = new ArrayList<>(someName);
    return copy;
  }

  @Override
  public Outcome solve(Solver solver) {
    if (present.size() > max) {
      return Outcome.EMPTY;
    }
    try {
      return new ObjectSearch(this, new Names(this, solver), solver).run();
    } catch (UnsupportedPattern e) {
      return Outcome.unknown("pattern with " + e.what());
    }
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

  List<Fact.Layer> layers() {
    return layers;
  }

  List<Fact.SomeProperty> needs() {
    return needs;
  }

  Set<String> present() {
    return present;
  }

  Set<String> absent() {
    return absent;
  }

  List<Literal> everyName() {
    return everyName;
  }

  List<Literal> someName() {
    return someName;
  }
}
