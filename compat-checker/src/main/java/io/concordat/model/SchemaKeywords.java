package io.concordat.model;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
        readAll(object);
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

  private void readAll(ObjectNode object) {
    NumberKeywords numbers = new NumberKeywords(reader, object, assertions);
    ItemKeywords items = new ItemKeywords(reader, object, assertions);
    PropertyKeywords properties = new PropertyKeywords(reader, object, assertions);
    for (int i = 0; i < object.size(); i++) {
      String keyword = object.name(i);
      Node value = object.value(i);
      if (!numbers.read(keyword, value)
          && !items.read(keyword, value)
          && !properties.read(keyword, value)) {
        read(keyword, value, object);
      }
    }
    properties.readProperties();
    items.readItems();
  }

  private void read(String keyword, Node value, ObjectNode object) {
    switch (keyword) {
      case "type" -> readType(value, object);
      case "enum" ->
          values.list(value).ifPresent(v -> assertions.add(new Assertion.Enumeration(v)));
      case "const" -> assertions.add(new Assertion.Enumeration(List.of(value.toJson())));
      case "minLength" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinLength(n)));
      case "maxLength" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxLength(n)));
      case "pattern" -> values.text(value).ifPresent(t -> assertions.add(new Assertion.Pattern(t)));
      case "format" -> values.text(value).ifPresent(t -> assertions.add(new Assertion.Format(t)));
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
