package io.concordat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.source.Json;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a value is told with its place, and with the line that forbids it. */
final class SchemaValidatorTest {

  private final SchemaValidator validator = new SchemaValidator();

  @Test
  void a_violation_points_into_the_value_and_at_the_keyword_in_the_document() {
    Schema schema =
        schema(
            """
            type: object
            required: [id]
            properties:
              id: {type: integer}
              lines:
                type: array
                items:
                  $ref: '#/$defs/Line'
            $defs:
              Line:
                type: object
                properties:
                  quantity:
                    type: integer
                    minimum: 1
            """);

    List<SchemaViolation> violations =
        validator.violations(
            schema,
            Json.object(
                "lines",
                Json.array(List.of(Json.object(), Json.object("quantity", Json.Num.of(0))))));

    assertThat(violations.stream().map(v -> v.pointer() + " " + v.location().get().line()))
        .containsExactlyInAnyOrder("/lines/1/quantity 15", " 2");
  }

  @Test
  void a_valid_value_has_no_violations() {
    assertThat(validator.violations(schema("type: integer"), Json.Num.of(1))).isEmpty();
  }

  @Test
  void a_pattern_that_would_run_for_hours_is_given_up_and_told() {
    Schema schema = schema("pattern: '^(a+)+b?(a+)+$'");
    Json value = Json.of("a".repeat(5_000) + "!");

    assertThat(validator.accepts(schema, value)).isEqualTo(Verdict.UNDECIDED);
    assertThat(validator.violations(schema, value))
        .extracting(SchemaViolation::message)
        .containsExactly("cannot be validated: a pattern takes too long on this text");
  }

  @Test
  void many_texts_together_take_no_longer_than_one() {
    Schema schema = schema("items: {pattern: '^(a+)+b?(a+)+$'}");
    Json value = Json.array(java.util.Collections.nCopies(10_000, Json.of("a".repeat(300) + "!")));

    assertThat(validator.violations(schema, value))
        .extracting(SchemaViolation::message)
        .containsExactly("cannot be validated: a pattern takes too long on this text");
  }

  @Test
  void a_long_text_is_no_reason_to_give_up_and_a_deep_one_is() {
    Json text = Json.of("ab".repeat(1_000_000));

    assertThat(validator.accepts(schema("pattern: '^[a-z]+$'"), text)).isEqualTo(Verdict.VALID);
    assertThat(validator.accepts(schema("pattern: '^(a|b)*$'"), text)).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void of_many_violations_the_first_are_told_and_the_rest_counted() {
    Json value = Json.array(java.util.Collections.nCopies(5_000, Json.of("x")));

    List<SchemaViolation> violations =
        validator.violations(schema("items: {type: integer}"), value);
    assertThat(violations).hasSize(101);
    assertThat(violations.get(100).message()).isEqualTo("and 4900 more violations");
  }

  @Test
  void several_threads_may_ask_at_once() {
    Schema schema =
        schema(
            """
            anyOf: [{type: integer}, {$ref: '#/$defs/Node'}]
            $defs:
              Node: {type: object, required: [next], properties: {next: {$ref: '#'}}, unevaluatedProperties: false}
            """);
    Json valid = Json.object("next", Json.object("next", Json.Num.of(1)));
    Json invalid = Json.object("next", Json.object("next", Json.of("x")));

    for (int turn = 0; turn < 200; turn++) {
      SchemaValidator fresh = new SchemaValidator();
      assertThat(
              java.util.stream.IntStream.range(0, 16)
                  .parallel()
                  .allMatch(
                      i ->
                          fresh.accepts(schema, valid) == Verdict.VALID
                              && fresh.violations(schema, invalid).size() == 1))
          .isTrue();
    }
  }

  static Schema schema(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    SourceOptions options =
        SourceOptions.in(Path.of("")).withStandardInput(() -> new ByteArrayInputStream(bytes));
    try (Sources sources = new Sources(options)) {
      Specification specification = sources.open("-");
      return new SchemaReader(specification, Dialect.DRAFT_2020_12, Direction.MESSAGE)
          .read(specification.root().root());
    }
  }
}
