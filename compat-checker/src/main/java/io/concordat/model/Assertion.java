package io.concordat.model;

import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One condition that a schema puts on a value, the same for every dialect. A schema is the
 * conjunction of its assertions; each one holds trivially for values of the types that it does not
 * speak about (JSON Schema 2020-12 Core §7.6.1).
 */
public sealed interface Assertion {

  /** {@code type}: the value has one of these types; no types mean that no value is valid. */
  record Type(Set<JsonType> types) implements Assertion {
    public Type {
      types = Set.copyOf(types);
    }
  }

  /** {@code enum} and {@code const}: the value is one of these. */
  record Enumeration(List<Json> values) implements Assertion {
    public Enumeration {
      values = List.copyOf(values);
    }
  }

  /** {@code minimum} or {@code exclusiveMinimum} of a number. */
  record Minimum(BigDecimal value, boolean isExclusive) implements Assertion {}

  /** {@code maximum} or {@code exclusiveMaximum} of a number. */
  record Maximum(BigDecimal value, boolean isExclusive) implements Assertion {}

  /** {@code multipleOf} of a number, greater than zero. */
  record MultipleOf(BigDecimal value) implements Assertion {}

  /** {@code minLength} of a string, in Unicode code points. */
  record MinLength(long value) implements Assertion {}

  /** {@code maxLength} of a string, in Unicode code points. */
  record MaxLength(long value) implements Assertion {}

  /** {@code pattern}: the ECMA-262 expression matches somewhere in the string. */
  record Pattern(String regex) implements Assertion {}

  /** {@code format}, by its name. */
  record Format(String name) implements Assertion {}

  /** {@code prefixItems} and {@code items}: each item by its position, then the rest. */
  record Items(List<Schema> prefix, Schema rest) implements Assertion {
    public Items {
      prefix = List.copyOf(prefix);
    }
  }

  /**
   * {@code contains}: between {@code min} and {@code max} items are valid.
   *
   * @param max {@link Long#MAX_VALUE} where there is no bound
   */
  record Contains(Schema schema, long min, long max) implements Assertion {}

  /** {@code minItems}. */
  record MinItems(long value) implements Assertion {}

  /** {@code maxItems}. */
  record MaxItems(long value) implements Assertion {}

  /** {@code uniqueItems: true}. */
  record UniqueItems() implements Assertion {}

  /**
   * {@code properties}, {@code patternProperties} and {@code additionalProperties} of one schema
   * object. They belong together, because the last is about the names that the others leave.
   *
   * @param named by property name, in order
   * @param patterned by regular expression
   * @param rest for every other property
   */
  record Properties(Map<String, Schema> named, Map<String, Schema> patterned, Schema rest)
      implements Assertion {
    public Properties {
      named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
      patterned = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(patterned));
    }
  }

  /** {@code required}: the object has all of these properties. */
  record Required(Set<String> names) implements Assertion {
    public Required {
      names = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(names));
    }
  }

  /** {@code minProperties}. */
  record MinProperties(long value) implements Assertion {}

  /** {@code maxProperties}. */
  record MaxProperties(long value) implements Assertion {}

  /** {@code propertyNames}: each name, as a string, is valid. */
  record PropertyNames(Schema schema) implements Assertion {}

  /** {@code dependentRequired}: an object that has {@code name} has these, too. */
  record DependentRequired(String name, Set<String> required) implements Assertion {
    public DependentRequired {
      required = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(required));
    }
  }

  /** {@code dependentSchemas}: an object that has {@code name} is valid against the schema. */
  record DependentSchema(String name, Schema schema) implements Assertion {}

  /** {@code allOf}. */
  record AllOf(List<Schema> schemas) implements Assertion {
    public AllOf {
      schemas = List.copyOf(schemas);
    }
  }

  /** {@code anyOf}. */
  record AnyOf(List<Schema> schemas) implements Assertion {
    public AnyOf {
      schemas = List.copyOf(schemas);
    }
  }

  /** {@code oneOf}: valid against exactly one. */
  record OneOf(List<Schema> schemas) implements Assertion {
    public OneOf {
      schemas = List.copyOf(schemas);
    }
  }

  /** {@code not}. */
  record Not(Schema schema) implements Assertion {}

  /** {@code if}, {@code then}, {@code else}; an absent branch is the schema that allows all. */
  record Conditional(Schema condition, Schema then, Schema otherwise) implements Assertion {}

  /** {@code $ref}: valid against what it names. */
  record Reference(String reference, Schema target) implements Assertion {}

  /** {@code unevaluatedProperties}: for each property that no neighbour has looked at. */
  record UnevaluatedProperties(Schema schema) implements Assertion {}

  /** {@code unevaluatedItems}: for each item that no neighbour has looked at. */
  record UnevaluatedItems(Schema schema) implements Assertion {}

  /** A keyword that asserts something which the model has no words for; nothing follows from it. */
  record Undecided(String keyword, String reason) implements Assertion {}

  /** Calls the visitor's method for this kind of assertion. */
  default <R> R accept(Visitor<R> visitor) {
    // One place that knows all kinds: Java 17 has no exhaustive switch over sealed types.
    if (this instanceof Type a) return visitor.type(a);
    if (this instanceof Enumeration a) return visitor.enumeration(a);
    if (this instanceof Minimum a) return visitor.minimum(a);
    if (this instanceof Maximum a) return visitor.maximum(a);
    if (this instanceof MultipleOf a) return visitor.multipleOf(a);
    if (this instanceof MinLength a) return visitor.minLength(a);
    if (this instanceof MaxLength a) return visitor.maxLength(a);
    if (this instanceof Pattern a) return visitor.pattern(a);
    if (this instanceof Format a) return visitor.format(a);
    if (this instanceof Items a) return visitor.items(a);
    if (this instanceof Contains a) return visitor.contains(a);
    if (this instanceof MinItems a) return visitor.minItems(a);
    if (this instanceof MaxItems a) return visitor.maxItems(a);
    if (this instanceof UniqueItems a) return visitor.uniqueItems(a);
    if (this instanceof Properties a) return visitor.properties(a);
    if (this instanceof Required a) return visitor.required(a);
    if (this instanceof MinProperties a) return visitor.minProperties(a);
    if (this instanceof MaxProperties a) return visitor.maxProperties(a);
    if (this instanceof PropertyNames a) return visitor.propertyNames(a);
    if (this instanceof DependentRequired a) return visitor.dependentRequired(a);
    if (this instanceof DependentSchema a) return visitor.dependentSchema(a);
    if (this instanceof AllOf a) return visitor.allOf(a);
    if (this instanceof AnyOf a) return visitor.anyOf(a);
    if (this instanceof OneOf a) return visitor.oneOf(a);
    if (this instanceof Not a) return visitor.not(a);
    if (this instanceof Conditional a) return visitor.conditional(a);
    if (this instanceof Reference a) return visitor.reference(a);
    if (this instanceof UnevaluatedProperties a) return visitor.unevaluatedProperties(a);
    if (this instanceof UnevaluatedItems a) return visitor.unevaluatedItems(a);
    if (this instanceof Undecided a) return visitor.undecided(a);
    throw new IllegalStateException("no such assertion: " + this);
  }

  /** An algorithm over assertions, one method a kind. */
  interface Visitor<R> {
    R type(Type type);

    R enumeration(Enumeration enumeration);

    R minimum(Minimum minimum);

    R maximum(Maximum maximum);

    R multipleOf(MultipleOf multipleOf);

    R minLength(MinLength minLength);

    R maxLength(MaxLength maxLength);

    R pattern(Pattern pattern);

    R format(Format format);

    R items(Items items);

    R contains(Contains contains);

    R minItems(MinItems minItems);

    R maxItems(MaxItems maxItems);

    R uniqueItems(UniqueItems uniqueItems);

    R properties(Properties properties);

    R required(Required required);

    R minProperties(MinProperties minProperties);

    R maxProperties(MaxProperties maxProperties);

    R propertyNames(PropertyNames propertyNames);

    R dependentRequired(DependentRequired dependentRequired);

    R dependentSchema(DependentSchema dependentSchema);

    R allOf(AllOf allOf);

    R anyOf(AnyOf anyOf);

    R oneOf(OneOf oneOf);

    R not(Not not);

    R conditional(Conditional conditional);

    R reference(Reference reference);

    R unevaluatedProperties(UnevaluatedProperties unevaluatedProperties);

    R unevaluatedItems(UnevaluatedItems unevaluatedItems);

    R undecided(Undecided undecided);
  }
}
