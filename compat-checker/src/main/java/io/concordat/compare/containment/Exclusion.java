package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees that schemas exclude each other because each asks for other values of the same property, as
 * the alternatives of a discriminator do. What it does not see takes a search.
 */
final class Exclusion {

  /** References and conjunctions are followed this far. */
  private static final int MAX_DEPTH = 6;

  private final Set<String> required = new HashSet<>();
  private final Map<String, Schema> named = new HashMap<>();

  private Exclusion(Schema schema) {
    read(schema, 0);
  }

  private void read(Schema schema, int depth) {
    for (Assertion assertion : schema.assertions()) {
      if (assertion instanceof Assertion.Required names) {
        required.addAll(names.names());
      } else if (assertion instanceof Assertion.Properties properties) {
        properties.named().forEach(named::putIfAbsent);
      } else if (depth < MAX_DEPTH && assertion instanceof Assertion.Reference reference) {
        read(reference.target(), depth + 1);
      } else if (depth < MAX_DEPTH && assertion instanceof Assertion.AllOf all) {
        all.schemas().forEach(part -> read(part, depth + 1));
      }
    }
  }

  /** Whether it is plain that no value of this kind is valid against two of the schemas. */
  static boolean isPlain(List<Schema> schemas, Kind kind) {
    List<Exclusion> possible = new ArrayList<>();
    for (Schema schema : schemas) {
      if (Kinds.read(schema).contains(kind)) {
        possible.add(new Exclusion(schema));
      }
    }
    return possible.size() < 2
        || kind == Kind.OBJECT
            && possible.get(0).required.stream().anyMatch(name -> areToldApart(possible, name));
  }

  private static boolean areToldApart(List<Exclusion> schemas, String name) {
    Set<Json> seen = new HashSet<>();
    for (Exclusion schema : schemas) {
      Schema property = schema.named.get(name);
      List<Json> values =
          property == null || !schema.required.contains(name) ? List.of() : listed(property);
      if (values.isEmpty() || !Collections.disjoint(seen, values)) {
        return false;
      }
      seen.addAll(values);
    }
    return true;
  }

  /** Whether it is plain that no value is valid against both. */
  static boolean isPlain(Schema one, Schema other) {
    List<Json> values = listed(one);
    List<Json> others = values.isEmpty() ? values : listed(other);
    return !others.isEmpty() && Collections.disjoint(values, others);
  }

  /** Values of which a valid one is; empty where none are listed. */
  private static List<Json> listed(Schema schema) {
    for (Assertion assertion : Contents.resolve(schema).assertions()) {
      if (assertion instanceof Assertion.Enumeration enumeration) {
        return enumeration.values();
      }
    }
    return List.of();
  }
}
