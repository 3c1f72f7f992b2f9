package io.concordat.model;

import io.concordat.source.Json;
import io.concordat.source.Kinds;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a discriminator asserts about payloads of a schema that others build on: the value of the
 * property says which of them it is, and the payload is one of that (docs/decisions/0005).
 */
final class KindKeywords {

  private final SchemaReader reader;
  private final Node schema;

  KindKeywords(SchemaReader reader, Node schema) {
    this.reader = reader;
    this.schema = schema;
  }

  Optional<Assertion> assertion() {
    return reader
        .inheritance()
        .flatMap(inheritance -> inheritance.kinds(schema))
        .filter(kinds -> !isHidden(kinds.property()))
        .map(this::assertion);
  }

  private boolean isHidden(String property) {
    return schema
        .object("properties")
        .flatMap(properties -> properties.get(property))
        .filter(reader::isHidden)
        .isPresent();
  }

  private Assertion assertion(Kinds kinds) {
    Assertion own = tag(kinds, among(kinds.own()));
    if (kinds.heirs().isEmpty()) {
      return own;
    }
    List<Schema> union = new ArrayList<>();
    if (!kinds.own().isEmpty()) {
      union.add(Schema.of(own));
    }
    for (Kinds.Heir heir : kinds.heirs()) {
      union.add(Schema.of(tag(kinds, among(List.of(heir.value()))), reference(heir)));
    }
    kinds.fallback().ifPresent(fallback -> union.add(others(kinds, fallback)));
    return new Assertion.AnyOf(union);
  }

  private Schema others(Kinds kinds, Node fallback) {
    List<String> known = new ArrayList<>(kinds.own());
    kinds.heirs().forEach(heir -> known.add(heir.value()));
    Assertion tag = tag(kinds, Schema.of(new Assertion.Not(among(known))));
    return fallback.equals(schema)
        ? Schema.of(tag)
        : Schema.of(tag, new Assertion.Reference("defaultMapping", reader.read(fallback, true)));
  }

  private Assertion.Reference reference(Kinds.Heir heir) {
    return new Assertion.Reference(heir.name(), reader.read(heir.schema(), true));
  }

  private static Assertion tag(Kinds kinds, Schema values) {
    return new Assertion.Properties(Map.of(kinds.property(), values), Map.of(), Schema.any());
  }

  private static Schema among(List<String> values) {
    return Schema.of(new Assertion.Enumeration(values.stream().<Json>map(Json.Str::new).toList()));
  }
}
