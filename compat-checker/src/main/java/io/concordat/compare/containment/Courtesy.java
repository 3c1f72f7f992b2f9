package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The property names that schemas declare for one object: those of the sender may occur, those that
 * only the receiver declares may not.
 */
final class Courtesy {

  /** Nothing is forbidden. */
  static final Courtesy NONE = new Courtesy();

  private final Declared sender = new Declared();
  private final Declared receiver = new Declared();

  private Courtesy() {}

  /** What the literals of a term declare. */
  static Courtesy of(Term term) {
    if (term.literals().stream().noneMatch(Literal::isReceivers)) {
      return NONE;
    }
    Courtesy courtesy = new Courtesy();
    for (Literal literal : term.literals()) {
      (literal.isReceivers() ? courtesy.receiver : courtesy.sender).collect(literal.schema());
    }
    return courtesy.receiver.isNothing() || courtesy.sender.isEverything ? NONE : courtesy;
  }

  /** Names that the receiver declares. */
  Set<String> names() {
    return receiver.names;
  }

  /** Name patterns of both, since they tell names apart. */
  Set<String> patterns() {
    Set<String> all = new LinkedHashSet<>(receiver.patterns);
    all.addAll(sender.patterns);
    return all;
  }

  /** Whether the sender stays out of this name. */
  Truth forbids(String name, Languages languages) {
    if (receiver.isNothing()) {
      return Truth.FALSE;
    }
    return receiver.declares(name, languages).and(sender.declares(name, languages).not());
  }

  private static final class Declared {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> patterns = new LinkedHashSet<>();
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isEverything;

    boolean isNothing() {
      return names.isEmpty() && patterns.isEmpty();
    }

    Truth declares(String name, Languages languages) {
      Truth truth = Truth.of(names.contains(name));
      for (String pattern : patterns) {
        truth = truth.or(languages.matches(pattern, name));
      }
      return truth;
    }

    void collect(Schema schema) {
      if (seen.add(schema)) {
        schema.assertions().forEach(this::collect);
      }
    }

    private void collect(Assertion assertion) {
      if (assertion instanceof Assertion.Properties properties) {
        names.addAll(properties.named().keySet());
        patterns.addAll(properties.patterned().keySet());
        isEverything |= isDictionary(properties.rest());
      } else if (assertion instanceof Assertion.UnevaluatedProperties rest) {
        isEverything |= isDictionary(rest.schema());
      } else if (assertion instanceof Assertion.Required required) {
        names.addAll(required.names());
      } else if (assertion instanceof Assertion.DependentRequired dependent) {
        names.add(dependent.name());
        names.addAll(dependent.required());
      } else if (assertion instanceof Assertion.DependentSchema dependent) {
        names.add(dependent.name());
        collect(dependent.schema());
      } else {
        inPlace(assertion).forEach(this::collect);
      }
    }

    private static boolean isDictionary(Schema rest) {
      return !rest.isAny() && !rest.assertions().equals(Schema.nothing().assertions());
    }

    /** The subschemas that speak about the same object. */
    private static List<Schema> inPlace(Assertion assertion) {
      if (assertion instanceof Assertion.AllOf
          || assertion instanceof Assertion.AnyOf
          || assertion instanceof Assertion.OneOf
          || assertion instanceof Assertion.Not
          || assertion instanceof Assertion.Conditional
          || assertion instanceof Assertion.Reference) {
        return Parts.of(assertion).subschemas();
      }
      return List.of();
    }
  }
}
