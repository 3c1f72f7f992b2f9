package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An assertion taken apart.
 *
 * @param kind what it asserts
 * @param own what it says itself; equal for assertions that differ in nothing but subschemas
 * @param subschemas in an order that does not depend on how the document is written
 */
record Parts(Class<?> kind, Object own, List<Schema> subschemas) {

  static Parts of(Assertion assertion) {
    return assertion.accept(new Splitter());
  }

  private static final class Splitter implements Assertion.Visitor<Parts> {

    private static Parts leaf(Assertion assertion) {
      return new Parts(assertion.getClass(), assertion, List.of());
    }

    private static Parts list(Assertion assertion, Object own, List<Schema> subschemas) {
      return new Parts(assertion.getClass(), own, subschemas);
    }

    @Override
    public Parts type(Assertion.Type a) {
      return leaf(a);
    }

    @Override
    public Parts enumeration(Assertion.Enumeration a) {
      return list(a, new HashSet<>(a.values()), List.of());
    }

    @Override
    public Parts minimum(Assertion.Minimum a) {
      return list(a, List.of(a.value().stripTrailingZeros(), a.isExclusive()), List.of());
    }

    @Override
    public Parts maximum(Assertion.Maximum a) {
      return list(a, List.of(a.value().stripTrailingZeros(), a.isExclusive()), List.of());
    }

    @Override
    public Parts multipleOf(Assertion.MultipleOf a) {
      return list(a, a.value().stripTrailingZeros(), List.of());
    }

    @Override
    public Parts minLength(Assertion.MinLength a) {
      return leaf(a);
    }

    @Override
    public Parts maxLength(Assertion.MaxLength a) {
      return leaf(a);
    }

    @Override
    public Parts pattern(Assertion.Pattern a) {
      return leaf(a);
    }

    @Override
    public Parts format(Assertion.Format a) {
      return leaf(a);
    }

    @Override
    public Parts items(Assertion.Items a) {
      List<Schema> all = new ArrayList<>(a.prefix());
      all.add(a.rest());
      return list(a, isOpen(a.rest()), all);
    }

    @Override
    public Parts contains(Assertion.Contains a) {
      return list(a, List.of(a.min(), a.max()), List.of(a.schema()));
    }

    @Override
    public Parts minItems(Assertion.MinItems a) {
      return leaf(a);
    }

    @Override
    public Parts maxItems(Assertion.MaxItems a) {
      return leaf(a);
    }

    @Override
    public Parts uniqueItems(Assertion.UniqueItems a) {
      return leaf(a);
    }

    @Override
    public Parts properties(Assertion.Properties a) {
      Map<String, Schema> named = new TreeMap<>(a.named());
      Map<String, Schema> patterned = new TreeMap<>(a.patterned());
      List<Schema> all = new ArrayList<>(named.values());
      all.addAll(patterned.values());
      all.add(a.rest());
      return list(a, List.of(named.keySet(), patterned.keySet(), isOpen(a.rest())), all);
    }

    /** Absent and `true` allow the same but are not the same to `unevaluatedProperties`. */
    private static boolean isOpen(Schema rest) {
      return rest == Schema.any();
    }

    @Override
    public Parts required(Assertion.Required a) {
      return leaf(a);
    }

    @Override
    public Parts minProperties(Assertion.MinProperties a) {
      return leaf(a);
    }

    @Override
    public Parts maxProperties(Assertion.MaxProperties a) {
      return leaf(a);
    }

    @Override
    public Parts propertyNames(Assertion.PropertyNames a) {
      return list(a, "", List.of(a.schema()));
    }

    @Override
    public Parts dependentRequired(Assertion.DependentRequired a) {
      return leaf(a);
    }

    @Override
    public Parts dependentSchema(Assertion.DependentSchema a) {
      return list(a, a.name(), List.of(a.schema()));
    }

    @Override
    public Parts allOf(Assertion.AllOf a) {
      return list(a, "", a.schemas());
    }

    @Override
    public Parts anyOf(Assertion.AnyOf a) {
      return list(a, "", a.schemas());
    }

    @Override
    public Parts oneOf(Assertion.OneOf a) {
      return list(a, "", a.schemas());
    }

    @Override
    public Parts not(Assertion.Not a) {
      return list(a, "", List.of(a.schema()));
    }

    @Override
    public Parts conditional(Assertion.Conditional a) {
      return list(a, "", List.of(a.condition(), a.then(), a.otherwise()));
    }

    @Override
    public Parts reference(Assertion.Reference a) {
      return list(a, "", List.of(a.target()));
    }

    @Override
    public Parts unevaluatedProperties(Assertion.UnevaluatedProperties a) {
      return list(a, "", List.of(a.schema()));
    }

    @Override
    public Parts unevaluatedItems(Assertion.UnevaluatedItems a) {
      return list(a, "", List.of(a.schema()));
    }

    @Override
    public Parts undecided(Assertion.Undecided a) {
      return leaf(a);
    }
  }
}
