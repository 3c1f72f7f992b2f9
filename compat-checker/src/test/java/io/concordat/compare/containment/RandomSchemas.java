package io.concordat.compare.containment;

import io.concordat.model.Dialect;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Small schemas of one dialect over every keyword that it has, nested. They stand in a document,
 * whose definitions they refer to: A, B and C, which may need each other, L, which needs nobody,
 * and T, a tree that dynamic references may make grow in another way.
 */
final class RandomSchemas {

  private static final List<String> PATTERNS =
      words(
          "^a b$ [0-9] ^[ab]+$ ^(?!a) ^.{2,3}$ a|^b ^\\w*$ \\S ^a?b{0,2}$ ^\\u{1F600} ^(?=.b) (a)\\1");
  private static final List<String> TYPES =
      words("null boolean integer number string array object");
  private static final List<String> FORMATS =
      words(
          "date date-time time duration uuid int32 int64 email hostname ipv4 ipv6 uri uri-reference"
              + " json-pointer regex float secret");
  private static final List<String> DIVISORS = words("1 2 3 0.5 0.1 0.25 1.5 1e400 1e-9");
  private static final String BASE = "https://concordat.test/";

  /** Writes a keyword, or several that belong together. */
  private interface Keyword {
    void write(Map<String, Json> schema, int depth);
  }

  final RandomValues values;
  private final Spelling spelling;
  private final boolean hasIdentity;
  private final List<Keyword> plain = new ArrayList<>();
  private final List<Keyword> nesting = new ArrayList<>();

  /**
   * How many properties or items deep: a schema that needs itself for the same value has no
   * meaning.
   */
  private int guards;

  /** Inside a resource of its own, references need more than a fragment. */
  private boolean isInTree;

  RandomSchemas(Random random, Dialect dialect) {
    this.values = new RandomValues(random);
    this.spelling = new Spelling(dialect);
    this.hasIdentity = spelling.isModern() && values.once(3);
    addNumbersAndStrings();
    addArrays();
    addObjects();
    addApplicators();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  Spelling spelling() {
    return spelling;
  }

  /** The document of these definitions. */
  Json document(Json a, Json b, Json c) {
    Map<String, Json> all = new LinkedHashMap<>(Json.object("A", a, "B", b, "C", c).members());
    all.put("L", leaf());
    if (!hasIdentity) {
      return Json.object(spelling.definitions(), obj(all));
    }
    all.put("T", tree());
    return Json.object("$id", Json.of(BASE + "root"), spelling.definitions(), obj(all));
  }

  Json reference(String name) {
    String document = hasIdentity && (isInTree || values.once(2)) ? BASE + "root" : "";
    return Json.object("$ref", Json.of(document + "#/" + spelling.definitions() + "/" + name));
  }

  private Json leaf() {
    Map<String, Json> schema = new LinkedHashMap<>();
    values.one(plain).write(schema, 0);
    schema.putAll(spelling.leaf().members());
    return obj(schema);
  }

  /** A schema whose children are as the outermost resource that takes part says. */
  private Json tree() {
    isInTree = true;
    guards++;
    Map<String, Json> schema = new LinkedHashMap<>(spelling.node().members());
    schema.put("$id", Json.of(BASE + "tree"));
    schema.put("properties", Json.object("a", spelling.outermostNode(), "b", schema(0)));
    guards--;
    isInTree = false;
    return obj(schema);
  }

  /** A use of the tree, in a resource that may want more of each node. */
  private Json grownTree(int depth) {
    isInTree = true;
    Map<String, Json> schema = new LinkedHashMap<>(spelling.node().members());
    if (values.once(2)) {
      values.one(plain).write(schema, Math.min(depth, 0));
    }
    schema.put("$id", Json.of(BASE + "grown" + values.upTo(1_000_000)));
    schema.put("$ref", Json.of(BASE + "tree"));
    isInTree = false;
    return obj(schema);
  }

  /** A schema; the document has definitions A, B and C to refer to. */
  Json schema(int depth) {
    if (values.once(14)) {
      return values.once(3) ? spelling.nothing() : spelling.anything();
    }
    Map<String, Json> keywords = new LinkedHashMap<>();
    if (!values.once(3)) {
      keywords.put("type", values.once(4) && !spelling.isOpenApi() ? types() : Json.of(type()));
      if (spelling.isOpenApi() && values.once(3)) {
        keywords.put(spelling.nullable(), Json.Bool.TRUE);
      }
    }
    for (int i = 1 + values.upTo(3); i > 0; i--) {
      boolean isNesting = depth > 0 && values.once(2);
      values.one(isNesting ? nesting : plain).write(keywords, depth - 1);
    }
    return obj(keywords);
  }

  /** The type of a schema without others. */
  private String type() {
    return values.one(spelling.isOpenApi() ? TYPES.subList(1, 7) : TYPES);
  }

  private Json types() {
    String first = values.one(TYPES.subList(0, 3));
    return Json.array(List.of(Json.of(first), Json.of(values.one(TYPES.subList(3, 7)))));
  }

  private static Json obj(Map<String, Json> members) {
    return new Json.Obj(members);
  }

  private Json many(IntFunction<Json> each) {
    List<Json> all = new ArrayList<>();
    for (int i = 1 + values.upTo(3); i > 0; i--) {
      all.add(each.apply(i));
    }
    return Json.array(all);
  }

  private Json byName(List<String> names, IntFunction<Json> each) {
    Map<String, Json> all = new LinkedHashMap<>();
    for (int i = 1 + values.upTo(2); i > 0; i--) {
      all.put(values.one(names), each.apply(i));
    }
    return obj(all);
  }

  /** The schema of a part: in it, references may go round. */
  private Json part(int depth) {
    guards++;
    Json part = schema(depth);
    guards--;
    return part;
  }

  private Json count() {
    return Json.Num.of(values.upTo(4));
  }

  private Json names() {
    return Json.array(List.of(Json.of(values.one(RandomValues.NAMES))));
  }

  private void add(List<Keyword> to, String name, IntFunction<Json> value) {
    to.add((schema, depth) -> schema.put(name, value.apply(depth)));
  }

  private void addNumbersAndStrings() {
    for (String side : List.of("inimum", "aximum")) {
      add(plain, "m" + side, d -> values.number());
      plain.add(
          (schema, d) -> {
            boolean isOld = !spelling.isSince(Dialect.DRAFT_06);
            schema.put("exclusiveM" + side, isOld ? Json.Bool.TRUE : values.number());
            if (isOld) {
              schema.put("m" + side, values.number());
            }
          });
    }
    add(plain, "multipleOf", d -> new Json.Num(new BigDecimal(values.one(DIVISORS))));
    add(plain, "enum", d -> many(i -> values.value(i % 2)));
    if (spelling.isSince(Dialect.DRAFT_06)) {
      add(plain, "const", d -> values.value(1));
    }
    add(plain, "minLength", d -> count());
    add(plain, "maxLength", d -> count());
    add(plain, "pattern", d -> Json.of(values.one(PATTERNS)));
    add(plain, "format", d -> Json.of(values.one(FORMATS)));
    add(plain, "required", d -> names());
  }

  private void addArrays() {
    add(nesting, "items", this::part);
    if (!spelling.isOpenApi()) {
      boolean isOld = !spelling.isSince(Dialect.DRAFT_2020_12);
      nesting.add(
          (schema, d) -> {
            schema.put(isOld ? "items" : "prefixItems", many(i -> part(d)));
            if (values.once(2)) {
              schema.put(isOld ? "additionalItems" : "items", part(d));
            }
          });
    }
    add(nesting, "minItems", d -> count());
    add(nesting, "maxItems", d -> count());
    add(nesting, "uniqueItems", d -> Json.Bool.TRUE);
    if (spelling.isSince(Dialect.DRAFT_06)) {
      nesting.add(
          (schema, d) -> {
            schema.put("contains", part(d));
            if (spelling.isModern() && values.once(2)) {
              schema.put("minContains", count());
            }
            if (spelling.isModern() && values.once(2)) {
              schema.put("maxContains", Json.Num.of(1 + values.upTo(2)));
            }
          });
    }
    if (spelling.isModern()) {
      add(nesting, "unevaluatedItems", this::part);
    }
  }

  private void addObjects() {
    add(nesting, "properties", d -> byName(RandomValues.NAMES, i -> part(d)));
    add(nesting, "properties", d -> byName(RandomValues.NAMES, i -> part(d)));
    add(nesting, "additionalProperties", this::part);
    add(nesting, "minProperties", d -> count());
    add(nesting, "maxProperties", d -> count());
    if (!spelling.isOpenApi()) {
      add(nesting, "patternProperties", d -> byName(PATTERNS, i -> part(d)));
      String dependencies = spelling.isModern() ? "dependentSchemas" : "dependencies";
      add(nesting, dependencies, d -> byName(RandomValues.NAMES, i -> schema(d)));
      String required = spelling.isModern() ? "dependentRequired" : "dependencies";
      add(nesting, required, d -> byName(RandomValues.NAMES, i -> names()));
    }
    if (spelling.isSince(Dialect.DRAFT_06)) {
      add(nesting, "propertyNames", d -> schema(Math.min(d, 0)));
    }
    if (spelling.isModern()) {
      add(nesting, "unevaluatedProperties", this::part);
    }
  }

  private void addApplicators() {
    add(nesting, "allOf", d -> many(i -> schema(d)));
    nesting.add((schema, d) -> refer(schema));
    if (!spelling.hasUnions()) {
      return;
    }
    for (String either : List.of("anyOf", "anyOf", "oneOf")) {
      add(nesting, either, d -> many(i -> schema(d)));
    }
    add(nesting, "not", this::schema);
    if (spelling.isSince(Dialect.DRAFT_07)) {
      nesting.add(
          (schema, d) -> {
            schema.put("if", schema(d));
            schema.put("then", schema(d));
            if (!values.once(3)) {
              schema.put("else", schema(d));
            }
          });
    }
    if (hasIdentity) {
      add(nesting, "allOf", d -> Json.array(List.of(isInTree ? reference("L") : grownTree(d))));
    }
  }

  private void refer(Map<String, Json> schema) {
    String name = guards > 0 ? values.one(List.of("A", "B", "C", "L")) : "L";
    boolean byAnchor = name.equals("L") && spelling.isModern() && !isInTree && values.once(2);
    Json.Obj reference =
        byAnchor ? Json.object("$ref", Json.of("#leaf")) : (Json.Obj) reference(name);
    schema.putAll(reference.members());
  }
}
