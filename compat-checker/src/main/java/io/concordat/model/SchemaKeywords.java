package io.concordat.model;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Turns the keywords of one schema object into assertions. What is misspelt but understandable is
 * read as it is meant and reported; what is not understood is named in a note.
 */
final class SchemaKeywords implements Supplier<List<Assertion>> {

  /** Keywords that assert nothing, or that are read together with another keyword. */
  private static final Set<String> WITHOUT_ASSERTION =
      Set.of(
          "title",
          "description",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "examples",
          "example",
          "$comment",
          "externalDocs",
          "xml",
          "discriminator",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$dynamicAnchor",
          "$recursiveAnchor",
          "$defs",
          "definitions",
          "$vocabulary",
          "nullable",
          "then",
          "else",
          "minContains",
          "maxContains",
          "patternProperties",
          "additionalProperties",
          "additionalItems",
          "prefixItems",
          "summary",
          "collectionFormat",
          "name",
          "in",
          "allowEmptyValue",
          "enumNames");

  private final SchemaReader reader;
  private final Node schema;
  private final boolean isBase;
  private final KeywordValues values;
  private final List<Assertion> assertions = new ArrayList<>();

  /**
   * @param isBase whether something builds on the schema, which takes its keywords only
   */
  SchemaKeywords(SchemaReader reader, Node schema, boolean isBase) {
    this.reader = reader;
    this.schema = schema;
    this.isBase = isBase;
    this.values = new KeywordValues(reader);
  }

  @Override
  public List<Assertion> get() {
    if (schema instanceof ObjectNode object) {
      Optional<ScalarNode> ref = reference(object, "$ref");
      if (ref.isPresent()) {
        refer(ref.get());
      }
      if (ref.isEmpty() || !reader.dialect().ignoresRefSiblings()) {
        for (int i = 0; i < object.size(); i++) {
          read(object.name(i), object.value(i), object);
        }
        readProperties(object);
        readItems(object);
        if (!isBase) {
          new KindKeywords(reader, schema).assertion().ifPresent(assertions::add);
        }
      }
    } else if (schema instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN) {
      if (scalar.text().equals("false")) {
        assertions.add(new Assertion.Type(Set.of()));
      }
    } else if (schema instanceof ScalarNode scalar && scalar.isNull()) {
      reader.warn(schema, "an empty schema, read as one that allows anything", "write {}");
    } else {
      reader.warn(schema, schema.text() + " instead of a schema", "write an object");
    }
    return assertions;
  }

  private void read(String keyword, Node value, ObjectNode object) {
    switch (keyword) {
      case "type" -> readType(value, object);
      case "enum" ->
          values.list(value).ifPresent(v -> assertions.add(new Assertion.Enumeration(v)));
      case "const" -> assertions.add(new Assertion.Enumeration(List.of(value.toJson())));
      case "minimum" ->
          values
              .number(value)
              .ifPresent(
                  n -> assertions.add(new Assertion.Minimum(n, object.isTrue("exclusiveMinimum"))));
      case "maximum" ->
          values
              .number(value)
              .ifPresent(
                  n -> assertions.add(new Assertion.Maximum(n, object.isTrue("exclusiveMaximum"))));
      case "exclusiveMinimum" -> {
        if (!KeywordValues.isBoolean(value)) {
          values.number(value).ifPresent(n -> assertions.add(new Assertion.Minimum(n, true)));
        }
      }
      case "exclusiveMaximum" -> {
        if (!KeywordValues.isBoolean(value)) {
          values.number(value).ifPresent(n -> assertions.add(new Assertion.Maximum(n, true)));
        }
      }
      case "multipleOf", "divisibleBy" -> readMultipleOf(value);
      case "minLength" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinLength(n)));
      case "maxLength" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxLength(n)));
      case "pattern" -> values.text(value).ifPresent(t -> assertions.add(new Assertion.Pattern(t)));
      case "format" -> values.text(value).ifPresent(t -> assertions.add(new Assertion.Format(t)));
      case "minItems" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinItems(n)));
      case "maxItems" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxItems(n)));
      case "uniqueItems" -> {
        if (object.isTrue(keyword)) {
          assertions.add(new Assertion.UniqueItems());
        }
      }
      case "contains" -> readContains(value, object);
      case "required" -> readRequired(value, object);
      case "minProperties" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinProperties(n)));
      case "maxProperties" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxProperties(n)));
      case "propertyNames" -> assertions.add(new Assertion.PropertyNames(reader.read(value)));
      case "dependentRequired", "dependentSchemas", "dependencies" -> readDependencies(value);
      case "allOf" ->
          schemas(value, this::member).ifPresent(s -> assertions.add(new Assertion.AllOf(s)));
      case "anyOf" ->
          schemas(value, reader::read).ifPresent(s -> assertions.add(new Assertion.AnyOf(s)));
      case "oneOf" ->
          schemas(value, reader::read).ifPresent(s -> assertions.add(new Assertion.OneOf(s)));
      case "not" -> assertions.add(new Assertion.Not(reader.read(value)));
      case "if" ->
          assertions.add(
              new Assertion.Conditional(
                  reader.read(value), optional(object, "then"), optional(object, "else")));
      case "unevaluatedProperties" ->
          assertions.add(new Assertion.UnevaluatedProperties(reader.read(value)));
      case "unevaluatedItems" -> assertions.add(new Assertion.UnevaluatedItems(reader.read(value)));
      case "$dynamicRef" -> dynamically(value, reader::dynamicTarget);
      case "$recursiveRef" -> dynamically(value, reader::recursiveTarget);
      case "$ref", "properties", "items" -> {
        // read apart
      }
      default -> {
        if (!WITHOUT_ASSERTION.contains(keyword) && !keyword.startsWith("x-")) {
          reader.note(
              value,
              "the keyword \"" + keyword + "\" is unknown and ignored",
              "check its spelling");
        }
      }
    }
  }

  private void refer(ScalarNode ref) {
    refer(ref, reader.target(ref, isBase));
  }

  private void dynamically(Node value, Function<ScalarNode, Optional<Schema>> targets) {
    if (value instanceof ScalarNode ref && ref.isString()) {
      refer(ref, targets.apply(ref));
    }
  }

  private void refer(ScalarNode ref, Optional<Schema> target) {
    assertions.add(
        target.isPresent()
            ? new Assertion.Reference(ref.text(), target.get())
            : new Assertion.Undecided("$ref", "leads nowhere: " + ref.text()));
  }

  private void readType(Node value, ObjectNode object) {
    List<Node> names = value instanceof ArrayNode array ? array.elements() : List.of(value);
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    for (Node name : names) {
      Optional<JsonType> type = JsonType.named(name.text());
      if (type.isPresent()) {
        types.add(type.get());
      } else if (name.text().equals("file") && reader.dialect() == Dialect.SWAGGER_2) {
        types.add(JsonType.STRING);
      } else {
        reader.warn(
            name,
            "there is no type \"" + name.text() + "\"; any value is assumed",
            "use one of null, boolean, integer, number, string, array, object");
        return;
      }
    }
    if (reader.dialect().hasNullable()
        && (object.isTrue("nullable") || object.isTrue("x-nullable"))) {
      types.add(JsonType.NULL);
    }
    assertions.add(new Assertion.Type(types));
  }

  private void readMultipleOf(Node value) {
    Optional<BigDecimal> divisor = values.number(value);
    if (divisor.isPresent() && divisor.get().signum() > 0) {
      assertions.add(new Assertion.MultipleOf(divisor.get()));
    } else if (divisor.isPresent()) {
      reader.warn(value, "multipleOf must be greater than zero; ignored", "correct the number");
    }
  }

  private void readContains(Node value, ObjectNode object) {
    long min = object.get("minContains").flatMap(values::count).orElse(1L);
    long max = object.get("maxContains").flatMap(values::count).orElse(Long.MAX_VALUE);
    Assertion contains = new Assertion.Contains(reader.read(value), min, max);
    // Only since 2020-12 has `contains` looked at what it finds, as `unevaluatedItems` means it.
    boolean hides =
        reader.dialect() == Dialect.DRAFT_2019_09 && object.get("unevaluatedItems").isPresent();
    assertions.add(
        hides ? new Assertion.Not(Schema.of(new Assertion.Not(Schema.of(contains)))) : contains);
  }

  private void readRequired(Node value, ObjectNode object) {
    if (KeywordValues.isBoolean(value) && object.get("in").isPresent()) {
      return; // a parameter of Swagger 2.0, which is its own schema
    }
    if (KeywordValues.isBoolean(value)) {
      reader.warn(
          value,
          "a boolean \"required\" says nothing in a schema; ignored",
          "list the name in the \"required\" of the object");
      return;
    }
    values
        .names(value)
        .ifPresent(
            names -> {
              Set<String> visible = new LinkedHashSet<>(names);
              object
                  .object("properties")
                  .ifPresent(properties -> visible.removeIf(name -> isHidden(properties, name)));
              if (!visible.isEmpty()) {
                assertions.add(new Assertion.Required(visible));
              }
            });
  }

  private void readDependencies(Node value) {
    if (!(value instanceof ObjectNode dependencies)) {
      reader.warn(value, "expected an object by property name; ignored", "write an object");
      return;
    }
    for (int i = 0; i < dependencies.size(); i++) {
      String name = dependencies.name(i);
      Node dependency = dependencies.value(i);
      if (dependency instanceof ArrayNode) {
        values
            .names(dependency)
            .ifPresent(names -> assertions.add(new Assertion.DependentRequired(name, names)));
      } else {
        assertions.add(new Assertion.DependentSchema(name, reader.read(dependency)));
      }
    }
  }

  private void readProperties(ObjectNode object) {
    Optional<Node> additional = object.get("additionalProperties");
    if (object.get("properties").isEmpty()
        && object.get("patternProperties").isEmpty()
        && additional.isEmpty()) {
      return;
    }
    Map<String, Schema> named = byName(object, "properties");
    object
        .object("properties")
        .ifPresent(properties -> named.keySet().removeIf(name -> isHidden(properties, name)));
    assertions.add(
        new Assertion.Properties(
            named,
            byName(object, "patternProperties"),
            additional.map(reader::read).orElse(Schema.any())));
  }

  private boolean isHidden(ObjectNode properties, String name) {
    return properties.get(name).filter(reader::isHidden).isPresent();
  }

  private Map<String, Schema> byName(ObjectNode object, String keyword) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    Optional<Node> value = object.get(keyword);
    if (value.isPresent() && value.get() instanceof ObjectNode members) {
      for (int i = 0; i < members.size(); i++) {
        schemas.put(members.name(i), reader.read(members.value(i)));
      }
    } else if (value.isPresent() && !KeywordValues.isNull(value.get())) {
      reader.warn(
          value.get(), "\"" + keyword + "\" must be an object; ignored", "write an object by name");
    }
    return schemas;
  }

  private void readItems(ObjectNode object) {
    Optional<Node> items = object.get("items");
    if (items.isEmpty() && object.get("prefixItems").isEmpty()) {
      return;
    }
    Optional<ArrayNode> tuple =
        object
            .array("prefixItems")
            .or(() -> object.array("items").filter(whatever -> reader.dialect().hasTupleItems()));
    boolean isOldTuple = tuple.isPresent() && items.filter(tuple.get()::equals).isPresent();
    Optional<Node> rest = isOldTuple ? object.get("additionalItems") : items;
    if (tuple.isPresent() || rest.isPresent()) {
      assertions.add(
          new Assertion.Items(
              tuple.map(t -> reader.readAll(t.elements())).orElse(List.of()),
              rest.map(reader::read).orElse(Schema.any())));
    }
  }

  private Schema optional(ObjectNode object, String keyword) {
    return object.get(keyword).map(reader::read).orElse(Schema.any());
  }

  private Schema member(Node member) {
    boolean isInherited =
        reader.inheritance().filter(each -> each.isBase(schema, member)).isPresent();
    return reader.read(member, isInherited);
  }

  private Optional<List<Schema>> schemas(Node value, Function<Node, Schema> reading) {
    if (value instanceof ArrayNode array && !array.elements().isEmpty()) {
      return Optional.of(array.elements().stream().map(reading).toList());
    }
    reader.warn(value, "expected a list of schemas; ignored", "write an array with a schema");
    return Optional.empty();
  }

  private static Optional<ScalarNode> reference(ObjectNode object, String keyword) {
    return object
        .get(keyword)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(ScalarNode::isString);
  }
}
