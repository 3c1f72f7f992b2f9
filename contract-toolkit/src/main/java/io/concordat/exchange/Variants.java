package io.concordat.exchange;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ways in which schemas may be satisfied. May be used by several threads. */
public final class Variants {

  /** Unions of unions multiply; what is past this many is not looked for in a text. */
  private static final int MOST = 64;

  /** Schemas that are looked at for one; past it they count as saying nothing. */
  private static final int STEPS = 4_096;

  private final Map<Schema, List<Variant>> known = new ConcurrentHashMap<>();

  /** The ways for this schema, in the order in which it lists them. */
  public List<Variant> of(Schema schema) {
    List<Variant> variants = known.get(schema);
    if (variants == null) {
      variants = new Expansion().expand(schema).stream().map(Variant::of).toList();
      known.put(schema, variants);
    }
    return variants;
  }

  private static final class Expansion {

    private int steps;
    private final Set<Schema> open = Collections.newSetFromMap(new IdentityHashMap<>());

    List<List<Assertion>> expand(Schema schema) {
      List<List<Assertion>> ways = List.of(List.of());
      if (steps++ > STEPS || !open.add(schema)) {
        return ways;
      }
      for (Assertion assertion : schema.assertions()) {
        if (assertion instanceof Assertion.Reference reference) {
          ways = both(ways, expand(reference.target()));
        } else if (assertion instanceof Assertion.AllOf all) {
          for (Schema member : all.schemas()) {
            ways = both(ways, expand(member));
          }
        } else if (assertion instanceof Assertion.AnyOf any) {
          ways = both(ways, either(any.schemas()));
        } else if (assertion instanceof Assertion.OneOf one) {
          ways = both(ways, either(one.schemas()));
        } else {
          ways = both(ways, List.of(List.of(assertion)));
        }
      }
      open.remove(schema);
      return ways;
    }

    private List<List<Assertion>> either(List<Schema> schemas) {
      List<List<Assertion>> ways = new ArrayList<>();
      for (Schema schema : schemas) {
        ways.addAll(expand(schema));
      }
      return ways.size() > MOST ? ways.subList(0, MOST) : ways;
    }

    private static List<List<Assertion>> both(
        List<List<Assertion>> some, List<List<Assertion>> others) {
      List<List<Assertion>> ways = new ArrayList<>();
      for (List<Assertion> way : some) {
        for (List<Assertion> other : others) {
          if (ways.size() < MOST) {
            List<Assertion> joined = new ArrayList<>(way);
            joined.addAll(other);
            ways.add(joined);
          }
        }
      }
      return ways;
    }
  }
}
