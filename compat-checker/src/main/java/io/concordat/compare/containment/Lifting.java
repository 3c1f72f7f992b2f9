package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema of all values that have a certain part in a certain place. */
final class Lifting {

  private Lifting() {}

  static Schema at(List<Step> path, Json value) {
    if (path.isEmpty()) {
      return Schema.of(new Assertion.Enumeration(List.of(value)));
    }
    Schema part = at(path.subList(1, path.size()), value);
    if (path.get(0) instanceof Step.Property property) {
      return Schema.of(
          new Assertion.Type(Set.of(JsonType.OBJECT)),
          new Assertion.Properties(Map.of(property.name(), part), Map.of(), Schema.any()),
          new Assertion.Required(Set.of(property.name())));
    }
    int index = ((Step.Item) path.get(0)).index();
    List<Schema> prefix = new ArrayList<>();
    for (int i = 0; i < index; i++) {
      prefix.add(Schema.any());
    }
    prefix.add(part);
    return Schema.of(
        new Assertion.Type(Set.of(JsonType.ARRAY)),
        new Assertion.Items(prefix, Schema.any()),
        new Assertion.MinItems(index + 1L));
  }
}
