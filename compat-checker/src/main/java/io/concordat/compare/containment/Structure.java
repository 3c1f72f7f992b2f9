package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Sees that one schema is contained in another where each assertion of the one is matched by an
 * assertion of the other, part by part. It can only say yes: what it does not see takes a search.
 */
final class Structure {

  private final Solver solver;
  private final Schema inner;
  private final Schema outer;
  private final Courtesy courtesy;

  private Structure(Solver solver, Schema inner, Schema outer, Courtesy courtesy) {
    this.solver = solver;
    this.inner = inner;
    this.outer = outer;
    this.courtesy = courtesy;
  }

  /** Whether it is plain that no value satisfies the term. */
  static boolean refutes(Term term, Solver solver) {
    if (term.literals().size() != 2) {
      return false;
    }
    Literal one = term.literals().get(0);
    Literal other = term.literals().get(1);
    if (one.holds() == other.holds()) {
      return false;
    }
    Schema inner = (one.holds() ? one : other).schema();
    Schema outer = (one.holds() ? other : one).schema();
    return new Structure(solver, inner, outer, term.courtesy()).isContained();
  }

  private boolean isContained() {
    List<Assertion> given = inner.assertions();
    List<Assertion> asked = outer.assertions();
    // The cheap ones first, as they decide most often.
    return asked.stream().allMatch(b -> given.stream().anyMatch(a -> a.getClass() == b.getClass()))
        && asked.stream().allMatch(b -> given.stream().anyMatch(a -> implies(a, b)));
  }

  private boolean implies(Assertion a, Assertion b) {
    if (a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof Assertion.Type one && b instanceof Assertion.Type other) {
      return other.types().containsAll(one.types());
    }
    if (a instanceof Assertion.Required one && b instanceof Assertion.Required other) {
      return one.names().containsAll(other.names());
    }
    if (a instanceof Assertion.Properties one && b instanceof Assertion.Properties other) {
      return areContained(one, other);
    }
    if (a instanceof Assertion.Items one && b instanceof Assertion.Items other) {
      int last = one.prefix().size();
      return areContained(
          Parts.of(one).subschemas(),
          Parts.of(other).subschemas(),
          i -> i < last ? courtesy.at(i) : courtesy.from(i));
    }
    if (a instanceof Assertion.UnevaluatedProperties
        || a instanceof Assertion.UnevaluatedItems
        || a instanceof Assertion.Undecided) {
      return false;
    }
    Parts one = Parts.of(a);
    Parts other = Parts.of(b);
    return one.own().equals(other.own())
        && (isMonotone(a)
            ? areContained(one.subschemas(), other.subschemas(), i -> courtesy)
            : areSame(one.subschemas(), other.subschemas()));
  }

  /** Whether more values of its subschemas mean more values of it. */
  private static boolean isMonotone(Assertion assertion) {
    return assertion instanceof Assertion.AllOf
        || assertion instanceof Assertion.AnyOf
        || assertion instanceof Assertion.Reference;
  }

  private boolean areContained(Assertion.Properties one, Assertion.Properties other) {
    if (!one.patterned().isEmpty() || !other.patterned().isEmpty()) {
      // In the many places that a pattern speaks about, other names may be left out.
      Parts parts = Parts.of(one);
      Parts others = Parts.of(other);
      return parts.own().equals(others.own())
          && areContained(parts.subschemas(), others.subschemas(), i -> Courtesy.NONE);
    }
    Set<String> named = other.named().keySet();
    boolean isRestContained =
        other.rest().isAny()
            || named.containsAll(one.named().keySet())
                && isContained(one.rest(), other.rest(), courtesy.besides(named));
    return isRestContained
        && other.named().entrySet().stream()
            .allMatch(
                property -> {
                  String name = property.getKey();
                  Schema given = one.named().getOrDefault(name, one.rest());
                  return courtesy.forbids(name).isTrue()
                      || isContained(given, property.getValue(), courtesy.at(name));
                });
  }

  private boolean areContained(
      List<Schema> some, List<Schema> others, IntFunction<Courtesy> courtesies) {
    boolean areContained = some.size() == others.size();
    for (int i = 0; areContained && i < some.size(); i++) {
      areContained = isContained(some.get(i), others.get(i), courtesies.apply(i));
    }
    return areContained;
  }

  private boolean isContained(Schema one, Schema other, Courtesy there) {
    if (other.isAny()) {
      return true;
    }
    Literal part = solver.literals().of(one, true);
    Literal whole = solver.literals().of(other, false);
    return part.contradicts(whole)
        || solver.inhabited(new Term(List.of(part, whole), there)).isEmpty();
  }

  private boolean areSame(List<Schema> some, List<Schema> others) {
    boolean areSame = some.size() == others.size();
    for (int i = 0; areSame && i < some.size(); i++) {
      Literals literals = solver.literals();
      areSame = literals.of(some.get(i), true).id() == literals.of(others.get(i), true).id();
    }
    return areSame;
  }
}
