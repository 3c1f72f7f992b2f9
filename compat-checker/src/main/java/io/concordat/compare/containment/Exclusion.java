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
import java.util.Optional;
import java.util.Set;

/**
 * Sees that schemas exclude each other because each asks for other values of the same property, as
 * the alternatives of a discriminator do. What it does not see takes a search.
 */
final class Exclusion {

  private final Set<String> required = new HashSet<>();
  private final Map<String, Schema> named = new HashMap<>();

  private Exclusion(Schema schema) {
    for (Assertion assertion : Conjuncts.of(schema)) {
      if (assertion instanceof Assertion.Required names) {
        required.addAll(names.names());
      } else if (assertion instanceof Assertion.Properties properties) {
        properties.named().forEach(named::putIfAbsent);
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
          property == null || !schema.required.contains(name)
              ? List.of()
              : listed(property).map(Assertion.Enumeration::values).orElse(List.of());
      if (values.isEmpty() || !Collections.disjoint(seen, values)) {
        return false;
      }
      seen.addAll(values);
    }
    return true;
  }

  /** Whether it is plain that no value is valid against both. */
  static boolean isPlain(Schema one, Schema other, Solver solver) {
    Optional<Assertion.Enumeration> values = listed(one);
    Optional<Assertion.Enumeration> others = values.isEmpty() ? values : listed(other);
    if (others.isEmpty()) {
      return false;
    }
    for (Json value : values.get().values()) {
      solver.budget().spend();
      if (solver.evaluator().isListed(others.get(), value)) {
        return false;
      }
    }
    return true;
  }

  /** Values of which a valid one is. */
  private static Optional<Assertion.Enumeration> listed(Schema schema) {
    for (Assertion assertion : Contents.resolve(schema).assertions()) {
      if (assertion instanceof Assertion.Enumeration enumeration) {
        return Optional.of(enumeration);
      }
    }
    return Optional.empty();
  }
}
