package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small schemas over every keyword, nested, and values near their bounds. */
final class RandomSchemas {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> PATTERNS =
      List.of("^a", "b$", "[0-9]", "^[ab]+$", "^(?!a)", "^.{2,3}$", "a|^b");
  private static final List<String> WORDS = List.of("", "a", "b", "ab", "abc", "1", "a1", "zzzz");
  private static final List<String> TYPES =
      List.of("null", "boolean", "integer", "number", "string", "array", "object");
  private static final List<String> FORMATS = List.of("date", "uuid", "int32", "email", "secret");

  private final Random random;

  /**
   * How many properties or items deep: a schema that needs itself for the same value has no
   * meaning.
   */
  private int guards;

  RandomSchemas(Random random) {
    this.random = random;
  }

  private int upTo(int bound) {
    return random.nextInt(bound);
  }

  private <T> T one(List<T> of) {
    return of.get(upTo(of.size()));
  }

  /** A schema; the document has definitions A and B to refer to. */
  Json schema(int depth) {
    if (upTo(14) == 0) {
      return Json.Bool.of(upTo(3) > 0);
    }
    Map<String, Json> keywords = new LinkedHashMap<>();
    if (upTo(3) > 0) {
      keywords.put("type", upTo(4) > 0 ? Json.of(one(TYPES)) : types());
    }
    int count = 1 + upTo(3);
    for (int i = 0; i < count; i++) {
      if (depth > 0 && upTo(2) == 0) {
        combine(keywords, depth - 1);
      } else {
        add(keywords, depth - 1);
      }
    }
    return new Json.Obj(keywords);
  }

  private Json types() {
    return Json.array(
        List.of(Json.of(one(TYPES.subList(0, 3))), Json.of(one(TYPES.subList(3, 7)))));
  }

  private List<Json> schemas(int depth) {
    List<Json> all = new ArrayList<>();
    for (int i = 1 + upTo(3); i > 0; i--) {
      all.add(schema(depth));
    }
    return all;
  }

  private Json byName(List<String> names, int depth) {
    Map<String, Json> all = new LinkedHashMap<>();
    for (int i = 1 + upTo(2); i > 0; i--) {
      all.put(one(names), schema(depth));
    }
    return new Json.Obj(all);
  }

  private Json part(int depth) {
    guards++;
    Json part = schema(depth);
    guards--;
    return part;
  }

  private Json partsByName(List<String> names, int depth) {
    guards++;
    Json parts = byName(names, depth);
    guards--;
    return parts;
  }

  private void combine(Map<String, Json> keywords, int depth) {
    switch (upTo(9)) {
      case 0 -> keywords.put("allOf", Json.array(schemas(depth)));
      case 1, 2 -> keywords.put("anyOf", Json.array(schemas(depth)));
      case 3 -> keywords.put("oneOf", Json.array(schemas(depth)));
      case 4 -> keywords.put("not", schema(depth));
      case 5 -> {
        keywords.put("if", schema(depth));
        keywords.put("then", schema(depth));
        keywords.put("else", schema(depth));
      }
      case 6 -> {
        if (guards > 0) {
          keywords.put("$ref", Json.of(upTo(2) == 0 ? "#/$defs/A" : "#/$defs/B"));
        }
      }
      case 7 -> keywords.put("unevaluatedProperties", part(depth));
      default -> keywords.put("dependentSchemas", byName(NAMES, depth));
    }
  }

  private void add(Map<String, Json> keywords, int depth) {
    switch (upTo(depth < 0 ? 11 : 25)) {
      case 0 -> keywords.put("minimum", number());
      case 1 -> keywords.put("maximum", number());
      case 2 -> keywords.put("exclusiveMinimum", number());
      case 3 -> keywords.put("multipleOf", new Json.Num(one(DIVISORS)));
      case 4 -> keywords.put("enum", Json.array(List.of(value(1), value(1), value(0))));
      case 5 -> keywords.put("const", value(1));
      case 6 -> keywords.put("minLength", Json.Num.of(upTo(4)));
      case 7 -> keywords.put("maxLength", Json.Num.of(upTo(4)));
      case 8 -> keywords.put("pattern", Json.of(one(PATTERNS)));
      case 9 -> keywords.put("format", Json.of(one(FORMATS)));
      case 10 -> keywords.put("required", Json.array(List.of(Json.of(one(NAMES)))));
      case 11 -> keywords.put("properties", partsByName(NAMES, depth));
      case 12 -> keywords.put("patternProperties", partsByName(PATTERNS, depth));
      case 13 -> keywords.put("additionalProperties", part(depth));
      case 14 -> keywords.put("minProperties", Json.Num.of(upTo(4)));
      case 15 -> keywords.put("maxProperties", Json.Num.of(upTo(4)));
      case 16 -> keywords.put("propertyNames", schema(Math.min(depth, 0)));
      case 17 -> keywords.put("items", part(depth));
      case 18 -> keywords.put("prefixItems", Json.array(List.of(part(depth), part(depth))));
      case 19 -> {
        keywords.put("contains", part(depth));
        keywords.put("minContains", Json.Num.of(upTo(3)));
        if (upTo(2) == 0) {
          keywords.put("maxContains", Json.Num.of(1 + upTo(2)));
        }
      }
      case 20 -> keywords.put("minItems", Json.Num.of(upTo(3)));
      case 21 -> keywords.put("maxItems", Json.Num.of(upTo(3)));
      case 22 -> keywords.put("uniqueItems", Json.Bool.TRUE);
      case 23 -> keywords.put("unevaluatedItems", part(depth));
      default ->
          keywords.put(
              "dependentRequired",
              Json.object(one(NAMES), Json.array(List.of(Json.of(one(NAMES))))));
    }
  }

  private static final List<BigDecimal> DIVISORS =
      List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("3"), new BigDecimal("0.5"));

  private Json number() {
    return new Json.Num(BigDecimal.valueOf(upTo(13) - 4L, 0).divide(BigDecimal.valueOf(2)));
  }

  /** A value of any kind. */
  Json value(int depth) {
    return switch (upTo(depth > 0 ? 9 : 6)) {
      case 0 -> Json.NULL;
      case 1 -> Json.Bool.of(upTo(2) == 0);
      case 2, 3 -> number();
      case 4, 5 -> Json.of(one(WORDS));
      case 6 -> {
        List<Json> items = new ArrayList<>();
        for (int i = upTo(4); i > 0; i--) {
          items.add(value(depth - 1));
        }
        yield Json.array(items);
      }
      default -> {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = upTo(4); i > 0; i--) {
          members.put(upTo(5) == 0 ? one(WORDS) : one(NAMES), value(depth - 1));
        }
        yield new Json.Obj(members);
      }
    };
  }
}
