package io.concordat.model;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a schema object asserts about objects. */
final class PropertyKeywords {

  private final SchemaReader reader;
  private final ObjectNode object;
  private final List<Assertion> assertions;
  private final KeywordValues values;

  /**
   * @param assertions takes what is read
   */
  PropertyKeywords(SchemaReader reader, ObjectNode object, List<Assertion> assertions) {
    this.reader = reader;
    this.object = object;
    this.assertions = assertions;
    this.values = new KeywordValues(reader);
  }

  /** Reads the keyword, if it is one of these. */
  boolean read(String keyword, Node value) {
    switch (keyword) {
      case "required" -> readRequired(value);
      case "minProperties" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinProperties(n)));
      case "maxProperties" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxProperties(n)));
      case "propertyNames" -> assertions.add(new Assertion.PropertyNames(reader.read(value)));
      case "dependentRequired", "dependentSchemas", "dependencies" -> readDependencies(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readRequired(Node value) {
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

  /** Reads the keywords that belong together: {@code properties} and those for other names. */
  void readProperties() {
    Optional<Node> additional = object.get("additionalProperties");
    if (object.get("properties").isEmpty()
        && object.get("patternProperties").isEmpty()
        && additional.isEmpty()) {
      return;
    }
    Map<String, Schema> named = byName("properties");
    object
        .object("properties")
        .ifPresent(properties -> named.keySet().removeIf(name -> isHidden(properties, name)));
    assertions.add(
        new Assertion.Properties(
            named, byName("patternProperties"), additional.map(reader::read).orElse(Schema.any())));
  }

  private boolean isHidden(ObjectNode properties, String name) {
    return properties.get(name).filter(reader::isHidden).isPresent();
  }

  private Map<String, Schema> byName(String keyword) {
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
}
