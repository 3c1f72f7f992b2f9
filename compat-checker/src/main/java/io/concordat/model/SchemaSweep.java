package io.concordat.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads all schemas that can be reached from some, so that what is wrong with them is reported
 * whether or not a comparison ever looks at them.
 */
public final class SchemaSweep {

  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Schema> open = new ArrayDeque<>();

  /** Reads this schema and everything below it that was not read before. */
  public void read(Schema schema) {
    push(schema);
    while (!open.isEmpty()) {
      open.pop().assertions().forEach(this::pushParts);
    }
  }

  private void push(Schema schema) {
    if (seen.add(schema)) {
      open.push(schema);
    }
  }

  private void push(List<Schema> schemas) {
    schemas.forEach(this::push);
  }

  private void push(Map<String, Schema> schemas) {
    schemas.values().forEach(this::push);
  }

  private void pushParts(Assertion assertion) {
    if (assertion instanceof Assertion.Properties properties) {
      push(properties.named());
      push(properties.patterned());
      push(properties.rest());
    } else if (assertion instanceof Assertion.Reference reference) {
      push(reference.target());
    } else if (assertion instanceof Assertion.Items items) {
      push(items.prefix());
      push(items.rest());
    } else if (assertion instanceof Assertion.AllOf all) {
      push(all.schemas());
    } else if (assertion instanceof Assertion.AnyOf any) {
      push(any.schemas());
    } else if (assertion instanceof Assertion.OneOf one) {
      push(one.schemas());
    } else if (assertion instanceof Assertion.Not not) {
      push(not.schema());
    } else if (assertion instanceof Assertion.Conditional conditional) {
      push(List.of(conditional.condition(), conditional.then(), conditional.otherwise()));
    } else if (assertion instanceof Assertion.Contains contains) {
      push(contains.schema());
    } else if (assertion instanceof Assertion.PropertyNames names) {
      push(names.schema());
    } else if (assertion instanceof Assertion.DependentSchema dependent) {
      push(dependent.schema());
    } else if (assertion instanceof Assertion.UnevaluatedProperties unevaluated) {
      push(unevaluated.schema());
    } else if (assertion instanceof Assertion.UnevaluatedItems unevaluated) {
      push(unevaluated.schema());
    }
  }
}
