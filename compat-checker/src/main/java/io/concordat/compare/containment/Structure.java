package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees that one schema is contained in another where each assertion of the one is matched by an
 * assertion of the other, part by part. It can only say yes: what it does not see takes a search.
 */
final class Structure {

  private final Solver solver;
  private final Literal inner;
  private final Literal outer;

  /** Assertions that say no more than they say by themselves, whatever stands beside them. */
  private static final Set<Class<?>> PLAIN =
      Set.of(
          Assertion.Type.class,
          Assertion.Properties.class,
          Assertion.Required.class,
          Assertion.MinProperties.class,
          Assertion.MaxProperties.class);

  private Structure(Solver solver, Literal inner, Literal outer) {
    this.solver = solver;
    this.inner = inner;
    this.outer = outer;
  }

  /** Whether it is plain that no value satisfies the term. */
  static boolean refutes(Term term, Solver solver) {
    if (term.literals().size() != 2) {
      return false;
    }
    Literal one = term.literals().get(0);
    Literal other = term.literals().get(1);
    return one.holds() != other.holds()
        && (one.holds()
            ? new Structure(solver, one, other).isContained()
            : new Structure(solver, other, one).isContained());
  }

  private boolean isContained() {
    List<Assertion> given = inner.schema().assertions();
    List<Assertion> asked = outer.schema().assertions();
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
    if (a instanceof Assertion.UnevaluatedProperties
        || a instanceof Assertion.UnevaluatedItems
        || a instanceof Assertion.Undecided) {
      return false;
    }
    Parts one = Parts.of(a);
    Parts other = Parts.of(b);
    return one.own().equals(other.own())
        && (isMonotone(a)
            ? areContained(one.subschemas(), other.subschemas())
            : areSame(one.subschemas(), other.subschemas()));
  }

  /** Whether more values of its subschemas mean more values of it. */
  private static boolean isMonotone(Assertion assertion) {
    return assertion instanceof Assertion.Items
        || assertion instanceof Assertion.AllOf
        || assertion instanceof Assertion.AnyOf
        || assertion instanceof Assertion.Reference;
  }

  private boolean areContained(Assertion.Properties one, Assertion.Properties other) {
    if (!one.patterned().isEmpty() || !other.patterned().isEmpty()) {
      Parts parts = Parts.of(one);
      Parts others = Parts.of(other);
      return parts.own().equals(others.own())
          && areContained(parts.subschemas(), others.subschemas());
    }
    Set<String> added = new HashSet<>(other.named().keySet());
    added.removeAll(one.named().keySet());
    if (!added.isEmpty() && !(one.rest().isAny() && senderStaysOutOf(added))) {
      return false;
    }
    boolean isRestContained =
        other.rest().isAny()
            || other.named().keySet().containsAll(one.named().keySet())
                && isContained(one.rest(), other.rest());
    return isRestContained
        && other.named().entrySet().stream()
            .allMatch(
                property -> {
                  Schema given = one.named().get(property.getKey());
                  return given == null || isContained(given, property.getValue());
                });
  }

  /** Whether courtesy forbids these names, which are plainly not the sender's. */
  private boolean senderStaysOutOf(Set<String> names) {
    return solver.reading() == Reading.POLITE
        && !inner.isReceivers()
        && outer.isReceivers()
        && inner.schema().assertions().stream()
            .allMatch(
                assertion ->
                    PLAIN.contains(assertion.getClass())
                        && !(assertion instanceof Assertion.Required required
                            && required.names().stream().anyMatch(names::contains)));
  }

  private boolean areContained(List<Schema> some, List<Schema> others) {
    boolean areContained = some.size() == others.size();
    for (int i = 0; areContained && i < some.size(); i++) {
      areContained = isContained(some.get(i), others.get(i));
    }
    return areContained;
  }

  private boolean isContained(Schema one, Schema other) {
    if (other.isAny()) {
      return true;
    }
    Literals literals = solver.literals();
    Literal part = literals.of(one, true, inner.isReceivers());
    Literal whole = literals.of(other, false, outer.isReceivers());
    return part.contradicts(whole) || solver.inhabited(new Term(List.of(part, whole))).isEmpty();
  }

  private boolean areSame(List<Schema> some, List<Schema> others) {
    boolean areSame = some.size() == others.size();
    for (int i = 0; areSame && i < some.size(); i++) {
      Literals literals = solver.literals();
      areSame =
          literals.of(some.get(i), true, false).id()
              == literals.of(others.get(i), true, false).id();
    }
    return areSame;
  }
}
