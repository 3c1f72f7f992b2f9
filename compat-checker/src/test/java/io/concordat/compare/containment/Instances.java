package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values grown from the structure of a schema, keyword by keyword and without the procedure that is
 * under test, then bent towards the bounds of another schema.
 */
final class Instances {

  private final RandomValues values;
  private final Evaluator evaluator;
  private final Bounds bounds;

  Instances(RandomValues values, Evaluator evaluator, Bounds bounds) {
    this.values = values;
    this.evaluator = evaluator;
    this.bounds = bounds;
  }

  /** So many values of the schema, or as many as so many attempts find. */
  List<Json> of(Schema schema, int count, int attempts) {
    List<Json> found = new ArrayList<>();
    for (int i = 0; i < attempts && found.size() < count; i++) {
      Json grown =
          !found.isEmpty() && values.once(2) ? values.one(found) : grow(List.of(schema), 3);
      Json value = values.once(4) ? grown : bend(grown);
      if (evaluator.evaluate(schema, value).isTrue()) {
        found.add(value);
      }
    }
    return found;
  }

  private Json grow(List<Schema> schemas, int depth) {
    List<Assertion> said = new ArrayList<>();
    schemas.forEach(schema -> collect(schema, said, 12));
    Set<JsonType> types = EnumSet.allOf(JsonType.class);
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.Enumeration listed && !values.once(8)) {
        return values.one(listed.values());
      }
      if (assertion instanceof Assertion.Type type) {
        types.removeIf(t -> !type.types().contains(t) && !isWider(type, t));
      }
    }
    if (types.isEmpty()) {
      return values.value(1);
    }
    return switch (values.one(List.copyOf(types))) {
      case NULL -> Json.NULL;
      case BOOLEAN -> Json.Bool.of(values.once(2));
      case INTEGER, NUMBER -> number(said);
      case STRING -> string(said);
      case ARRAY -> array(said, depth);
      case OBJECT -> object(said, depth);
    };
  }

  private static boolean isWider(Assertion.Type type, JsonType than) {
    return than == JsonType.INTEGER && type.types().contains(JsonType.NUMBER);
  }

  /** What one way to satisfy the schema asks of a value. */
  private void collect(Schema schema, List<Assertion> said, int depth) {
    for (Assertion assertion : depth == 0 ? List.<Assertion>of() : schema.assertions()) {
      if (assertion instanceof Assertion.Reference reference) {
        collect(reference.target(), said, depth - 1);
      } else if (assertion instanceof Assertion.AllOf all) {
        all.schemas().forEach(part -> collect(part, said, depth - 1));
      } else if (assertion instanceof Assertion.AnyOf any) {
        collect(values.one(any.schemas()), said, depth - 1);
      } else if (assertion instanceof Assertion.OneOf one) {
        collect(values.one(one.schemas()), said, depth - 1);
      } else if (assertion instanceof Assertion.Conditional conditional) {
        boolean isMet = values.once(2);
        collect(isMet ? conditional.condition() : Schema.any(), said, depth - 1);
        collect(isMet ? conditional.then() : conditional.otherwise(), said, depth - 1);
      } else {
        said.add(assertion);
      }
    }
  }

  private Json number(List<Assertion> said) {
    BigDecimal unit = BigDecimal.ONE;
    BigDecimal near = ((Json.Num) bounds.number(values)).value();
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.MultipleOf multiple) {
        unit = Multiples.leastCommon(unit, multiple.value()).orElse(unit);
      } else if (assertion instanceof Assertion.Minimum minimum) {
        near = minimum.value().add(BigDecimal.valueOf(values.upTo(3)));
      } else if (assertion instanceof Assertion.Maximum maximum && values.once(2)) {
        near = maximum.value().subtract(BigDecimal.valueOf(values.upTo(3)));
      }
    }
    RoundingMode mode = values.once(2) ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return new Json.Num(values.once(3) ? near : near.divide(unit, 0, mode).multiply(unit));
  }

  private Json string(List<Assertion> said) {
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.Format format && values.once(2)) {
        List<String> samples = StringFormat.of(format.name()).samples();
        return samples.isEmpty() ? values.word() : Json.of(values.one(samples));
      }
      if (assertion instanceof Assertion.MinLength length) {
        return Json.of(
            values.one(List.of("a", "b", "1")).repeat((int) Math.min(9, length.value())));
      }
    }
    return bounds.string(values);
  }

  private Json array(List<Assertion> said, int depth) {
    long min = 0;
    long max = 4;
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.MinItems least) {
        min = Math.max(min, least.value());
      } else if (assertion instanceof Assertion.MaxItems most) {
        max = Math.min(max, most.value());
      } else if (assertion instanceof Assertion.Contains contains) {
        min = Math.max(min, Math.min(6, contains.min()));
      }
    }
    int size = (int) (depth <= 0 ? min : min + values.upTo((int) Math.max(1, max - min + 1)));
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < size && i < 9; i++) {
      List<Schema> schemas = new ArrayList<>();
      for (Assertion assertion : said) {
        if (assertion instanceof Assertion.Items layer) {
          schemas.add(i < layer.prefix().size() ? layer.prefix().get(i) : layer.rest());
        } else if (assertion instanceof Assertion.UnevaluatedItems rest && values.once(2)) {
          schemas.add(rest.schema());
        } else if (assertion instanceof Assertion.Contains contains && i < contains.min()) {
          schemas.add(contains.schema());
        }
      }
      items.add(depth < -3 ? Json.NULL : grow(schemas, depth - 1));
    }
    Collections.rotate(items, values.once(3) ? 1 : 0);
    return Json.array(items);
  }

  private Json object(List<Assertion> said, int depth) {
    Set<String> names = new LinkedHashSet<>();
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.Required required) {
        names.addAll(required.names());
      } else if (assertion instanceof Assertion.Properties properties && depth > 0) {
        properties.named().keySet().stream().filter(n -> values.once(2)).forEach(names::add);
      } else if (assertion instanceof Assertion.MinProperties least) {
        for (int i = 0; i < 9 && names.size() < least.value(); i++) {
          names.add(values.name());
        }
      }
    }
    if (depth > 0 && values.once(3)) {
      names.add(bounds.name(values));
    }
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.DependentRequired more && names.contains(more.name())) {
        names.addAll(more.required());
      }
    }
    Map<String, Json> members = new LinkedHashMap<>();
    names.forEach(
        name -> members.put(name, depth < -3 ? Json.NULL : grow(schemasOf(name, said), depth - 1)));
    return new Json.Obj(members);
  }

  private List<Schema> schemasOf(String name, List<Assertion> said) {
    List<Schema> schemas = new ArrayList<>();
    for (Assertion assertion : said) {
      if (assertion instanceof Assertion.Properties properties) {
        int before = schemas.size();
        if (properties.named().containsKey(name)) {
          schemas.add(properties.named().get(name));
        }
        properties
            .patterned()
            .forEach(
                (pattern, schema) -> {
                  if (evaluator.matches(pattern, name).isTrue()) {
                    schemas.add(schema);
                  }
                });
        if (schemas.size() == before) {
          schemas.add(properties.rest());
        }
      } else if (assertion instanceof Assertion.UnevaluatedProperties rest && values.once(2)) {
        schemas.add(rest.schema());
      }
    }
    return schemas;
  }

  /** The value with one change, towards a bound. */
  private Json bend(Json value) {
    if (value instanceof Json.Arr array && !values.once(8)) {
      List<Json> items = new ArrayList<>(array.elements());
      if (items.isEmpty() || values.once(4)) {
        items.add(items.isEmpty() ? bounds.any(values) : values.one(items));
      } else if (values.once(4)) {
        items.remove(values.upTo(items.size()));
      } else {
        int at = values.upTo(items.size());
        items.set(at, bend(items.get(at)));
      }
      return Json.array(items);
    }
    if (value instanceof Json.Obj object && !values.once(8)) {
      if (object.members().isEmpty() || values.once(3)) {
        return object.with(bounds.name(values), bounds.any(values));
      }
      Map.Entry<String, Json> member = values.one(List.copyOf(object.members().entrySet()));
      return values.once(3)
          ? object.without(member.getKey())
          : object.with(member.getKey(), bend(member.getValue()));
    }
    if (value instanceof Json.Num && !values.once(8)) {
      return bounds.number(values);
    }
    return value instanceof Json.Str && !values.once(8)
        ? bounds.string(values)
        : bounds.any(values);
  }
}
