package io.concordat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A value that fits none of several alternatives is explained by the one that it is meant for. */
final class ExplanationTest {

  private static final Schema PETS =
      SchemaValidatorTest.schema(
          """
          oneOf:
            - {$ref: '#/$defs/Cat'}
            - {$ref: '#/$defs/Dog'}
            - type: string
          $defs:
            Cat:
              type: object
              required: [kind, claws]
              properties:
                kind: {const: cat}
                claws: {type: integer, minimum: 3}
            Dog:
              type: object
              required: [kind]
              properties:
                kind: {const: dog}
                bark: {type: array, items: {anyOf: [{required: [x]}, {required: [y]}]}}
          """);

  @Test
  void the_property_that_tells_them_apart_decides() {
    assertThat(problems(Json.object("kind", Json.of("cat"), "claws", Json.Num.of(1))))
        .isEqualTo("/claws: must have a minimum value of 3 (11)");
  }

  @Test
  void the_type_decides() {
    assertThat(problems(Json.object("kind", Json.of("dog"), "bark", Json.of("loud"))))
        .isEqualTo("/bark: string found, [array] expected (17)");
  }

  @Test
  void unions_in_unions_are_explained_where_they_stand() {
    Json bark = Json.array(List.of(Json.object("x", Json.NULL), Json.object()));

    assertThat(problems(Json.object("kind", Json.of("dog"), "bark", bark)))
        .isEqualTo(
            "/bark/1: fits none of the alternatives: required property 'x' not found; or required"
                + " property 'y' not found (17)");
  }

  @Test
  void what_nobody_means_is_told_for_each() {
    assertThat(problems(Json.Num.of(5)))
        .startsWith(": fits none of the alternatives: integer found, [object] expected; or")
        .endsWith("(1)");
  }

  private static String problems(Json value) {
    return new SchemaValidator()
        .violations(PETS, value).stream()
            .map(v -> v.pointer() + ": " + v.message() + " (" + v.location().get().line() + ")")
            .collect(Collectors.joining("\n"));
  }
}
