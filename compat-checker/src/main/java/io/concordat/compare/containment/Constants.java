package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A constant as the schema that has no other value, part by part. */
final class Constants {

  private Constants() {}

  static Schema schemaOf(Json value) {
    if (value instanceof Json.Arr array) {
      long size = array.elements().size();
      return Schema.of(
          new Assertion.Type(Set.of(JsonType.ARRAY)),
          new Assertion.Items(
              array.elements().stream().map(Constants::schemaOf).toList(), Schema.any()),
          new Assertion.MinItems(size),
          new Assertion.MaxItems(size));
    }
    if (value instanceof Json.Obj object) {
      Map<String, Schema> named = new LinkedHashMap<>();
      object.members().forEach((name, member) -> named.put(name, schemaOf(member)));
      return Schema.of(
          new Assertion.Type(Set.of(JsonType.OBJECT)),
          new Assertion.Properties(named, Map.of(), Schema.nothing()),
          new Assertion.Required(named.keySet()));
    }
    return Schema.of(new Assertion.Enumeration(List.of(value)));
  }
}
