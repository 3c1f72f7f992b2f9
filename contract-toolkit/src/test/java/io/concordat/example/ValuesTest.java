package io.concordat.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Apis;
import io.concordat.exchange.Variants;
import io.concordat.model.Api;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are valid, repeatable and readable, whatever the schema asks for. */
final class ValuesTest {

  private final SchemaValidator validator = new SchemaValidator();
  private final Values values = new Values(validator, new Variants());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: integer, minimum: 7, maximum: 9, multipleOf: 4}",
        "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.01}",
        "{type: number, multipleOf: 0.25, minimum: 10.1}",
        "{type: integer, format: uint8, minimum: 250}",
        "{type: string, pattern: '^[A-Z]{3}-[0-9]{4}$'}",
        "{type: string, pattern: '^(?!a)[ab]{3}$'}",
        "{type: string, pattern: '^\\S+@\\S+$', maxLength: 12}",
        "{type: string, format: uuid}",
        "{type: string, format: email, maxLength: 10}",
        "{type: string, format: date, pattern: '-02-29$'}",
        "{type: string, minLength: 300, maxLength: 301}",
        "{type: string, not: {enum: [a]}, maxLength: 1}",
        "{type: array, minItems: 3, uniqueItems: true, items: {enum: [a, b, c]}}",
        "{type: array, minItems: 5, uniqueItems: true, items: {type: boolean}, maxItems: 5}",
        "{type: array, contains: {const: 5}, items: {type: integer}}",
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}",
        "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/S'}}}",
        "{type: object, properties: {next: {$ref: '#/components/schemas/S'}, n: {type: integer}}}",
        "{type: object, required: [next], properties: {next: {anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}}}",
        "{type: object, minProperties: 3, propertyNames: {pattern: '^x[0-9]$'}, additionalProperties: {type: integer}}",
        "{type: object, patternProperties: {'^a+$': {type: integer}}, additionalProperties: false, minProperties: 2}",
        "{type: object, maxProperties: 1, required: [z], properties: {a: {}, z: {type: string}}}",
        "{type: object, required: [a], dependentRequired: {a: [b]}, properties: {b: {type: integer}}}",
        "{type: object, required: [kind], properties: {kind: {enum: [x, y]}}, if: {properties: {kind: {const: x}}}, then: {required: [more]}}",
        "{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}",
        "{oneOf: [{type: integer, multipleOf: 2}, {type: integer, multipleOf: 3}]}",
        "{allOf: [{type: object, properties: {a: {type: integer, minimum: 5}}}, {properties: {a: {maximum: 5}}, required: [a]}]}",
        "{anyOf: [{type: 'null'}, {type: string, minLength: 2}]}",
        "{type: object, properties: {a: {type: integer}}, required: [a], unevaluatedProperties: false}",
        "{not: {type: [object, array, string, number, boolean]}}",
        "{type: [string, 'null'], enum: [null, wide]}",
        "{const: {a: [1, 2]}}",
        "{}",
        "true"
      })
  void what_is_made_is_valid(String text) {
    Schema schema = schema(text);
    if (text.contains("required: [a], properties: {a: {$ref")
        || text.contains("minItems: 5, uniqueItems")) {
      assertThat(values.make(schema, "", 1, false))
          .isEqualTo(new Made.None<Json>("the schema has no value"));
      return;
    }
    for (int seed = 0; seed < 20; seed++) {
      for (boolean isDynamic : new boolean[] {false, true}) {
        Made<Json> made = values.make(schema, "thing", seed, isDynamic);
        assertThat(made).isInstanceOf(Made.Found.class);
        Json value = made.found().orElseThrow();
        assertThat(validator.accepts(schema, value)).as(value.text()).isEqualTo(Verdict.VALID);
      }
    }
  }

  @Test
  void equal_seeds_give_equal_values_whatever_was_made_before() {
    Schema schema = schema(ORDER);
    Json first = values.make(schema, "order", 5, true).found().orElseThrow();
    IntStream.range(0, 50).forEach(seed -> values.make(schema, "order", seed, true));

    assertThat(values.make(schema, "order", 5, true).found()).contains(first);
    assertThat(new Values(validator, new Variants()).make(schema, "order", 5, true).found())
        .contains(first);
  }

  @Test
  void other_seeds_give_other_values() {
    Schema schema = schema(ORDER);
    Set<Json> made = new HashSet<>();
    IntStream.range(0, 20)
        .forEach(seed -> made.add(values.make(schema, "", seed, true).found().orElseThrow()));

    assertThat(made).hasSizeGreaterThan(15);
  }

  @Test
  void a_new_property_does_not_change_the_others() {
    String more = ORDER.replace("city:", "extra: {type: string}, city:");
    Json.Obj before = (Json.Obj) values.make(schema(ORDER), "", 3, true).found().orElseThrow();
    Json.Obj after = (Json.Obj) values.make(schema(more), "", 3, true).found().orElseThrow();

    assertThat(after.without("extra")).isEqualTo(before);
  }

  @Test
  void values_suit_the_names_of_their_properties() {
    Json.Obj order = (Json.Obj) values.make(schema(ORDER), "", 1, false).found().orElseThrow();

    assertThat(text(order, "email")).matches("\"[a-z0-9.']+@example\\.(com|org)\"");
    assertThat(text(order, "quantity")).matches("[0-9]{1,2}");
    assertThat(text(order, "createdAt")).matches("\"20[0-9-]+T[0-9:]+Z\"");
    assertThat(order.members().get("shown")).isEqualTo(Json.of("as the specification shows it"));
    assertThat(order.members().get("wrong")).isNotEqualTo(Json.of("no number"));
  }

  @Test
  void several_threads_make_the_same() {
    Schema schema = schema(ORDER);
    List<Json> alone =
        IntStream.range(0, 200)
            .mapToObj(seed -> values.make(schema, "", seed, true).found().orElseThrow())
            .toList();

    Values fresh = new Values(new SchemaValidator(), new Variants());
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(seed -> fresh.make(schema, "", seed, true).found().orElseThrow())
                .toList())
        .isEqualTo(alone);
  }

  private static String text(Json.Obj object, String name) {
    return object.members().getOrDefault(name, Json.NULL).text();
  }

  private static final String ORDER =
      "{type: object, required: [id], properties: {id: {type: string, format: uuid},"
          + " email: {type: string}, quantity: {type: integer}, city: {type: string},"
          + " createdAt: {type: string, format: date-time},"
          + " shown: {type: string, example: as the specification shows it},"
          + " wrong: {type: number, example: no number},"
          + " tags: {type: array, items: {type: string}}}}";

  private static Schema schema(String text) {
    Api api =
        Apis.of(
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /s:\n    get:\n"
                + "      responses:\n        '200':\n          description: d\n"
                + "          content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}\n"
                + "components:\n  schemas:\n    S: "
                + text
                + "\n");
    return api.operations().get(0).responses().get(0).content().get(0).schema().orElseThrow();
  }
}
