package io.concordat.compare.containment;

import static io.concordat.compare.containment.Schemas.schema;
import static io.concordat.compare.containment.Schemas.value;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ContainmentTest {

  private static final Answer CONTAINED = new Answer.Contained();

  private static Answer written(String sender, String receiver) {
    return new Containment(Reading.WRITTEN, 100_000).decide(schema(sender), schema(receiver));
  }

  private static Answer polite(String sender, String receiver) {
    return new Containment(Reading.POLITE, 100_000).decide(schema(sender), schema(receiver));
  }

  private static Answer escapes(String witness) {
    return new Answer.Escapes(value(witness));
  }

  @Test
  void branches_may_cover_a_range_together() {
    assertThat(
            written(
                "{type: integer, minimum: 0, maximum: 9}",
                "{anyOf: [{minimum: 0, maximum: 4}, {minimum: 5, maximum: 9}]}"))
        .isEqualTo(CONTAINED);
  }

  @Test
  void a_gap_between_branches_is_found() {
    assertThat(
            written(
                "{type: integer, minimum: 0, maximum: 9}", "{anyOf: [{maximum: 4}, {minimum: 6}]}"))
        .isEqualTo(escapes("5"));
  }

  @Test
  void one_of_excludes_what_two_branches_accept() {
    assertThat(written("{const: 6}", "{oneOf: [{multipleOf: 2}, {multipleOf: 3}]}"))
        .isEqualTo(escapes("6"));
  }

  @Test
  void multiples_are_exact() {
    assertThat(written("{type: number, multipleOf: 0.3}", "{multipleOf: 0.1}"))
        .isEqualTo(CONTAINED);
    assertThat(written("{type: number, multipleOf: 1e400}", "{type: integer}"))
        .isEqualTo(CONTAINED);
  }

  @Test
  void equal_patterns_may_be_written_differently() {
    String digits = "{type: string, pattern: '^[0-9]+$'}";
    assertThat(written(digits, "{pattern: '^\\d\\d*$'}")).isEqualTo(CONTAINED);
    assertThat(written("{pattern: '^\\d*$'}", digits.replace("type: string, ", "")))
        .isEqualTo(escapes("''"));
  }

  @Test
  void formats_form_a_lattice() {
    assertThat(written("{type: integer, format: int32}", "{format: int64}")).isEqualTo(CONTAINED);
    assertThat(written("{type: string, format: uri}", "{format: uri-reference}"))
        .isEqualTo(CONTAINED);
    assertThat(written("{type: string, format: date}", "{format: uuid}"))
        .isEqualTo(escapes("'2024-01-31'"));
  }

  @Test
  void international_formats_have_more_values_than_those_of_letters_and_digits() {
    assertThat(written("{format: email}", "{format: idn-email}")).isEqualTo(CONTAINED);
    assertThat(written("{format: hostname}", "{format: idn-hostname}")).isEqualTo(CONTAINED);
    assertThat(written("{format: idn-hostname}", "{format: hostname}"))
        .isEqualTo(escapes("'b\u00FCcher.example'"));
    assertThat(written("{format: uri}", "{format: iri-reference}")).isEqualTo(CONTAINED);
  }

  @Test
  void a_format_without_a_definition_is_unknown_unless_both_sides_have_it() {
    assertThat(written("{type: string, format: iban, minLength: 2}", "{format: iban}"))
        .isEqualTo(CONTAINED);
    assertThat(((Answer.Unknown) written("{type: string}", "{format: iban}")).reason())
        .isEqualTo("the format \"iban\" has no definition");
  }

  @Test
  void recursive_schemas_may_be_unrolled_differently() {
    String tree = "{$defs: {t: {type: object, properties: {next: {$ref: '#/$defs/t'}}}}";
    assertThat(
            written(
                tree + ", $ref: '#/$defs/t'}",
                "{type: object, properties: {next: {type: object, properties: {next: {$ref:"
                    + " '#'}}}}}"))
        .isEqualTo(CONTAINED);
  }

  @Test
  void a_schema_that_only_endless_values_would_satisfy_has_none() {
    assertThat(written("{type: object, required: [a], properties: {a: {$ref: '#'}}}", "{not: {}}"))
        .isEqualTo(CONTAINED);
  }

  @Test
  void a_witness_of_a_recursive_schema_is_small() {
    assertThat(
            written(
                "{type: object, required: [v], properties: {v: {type: integer}, next: {$ref:"
                    + " '#'}}}",
                "{properties: {next: {properties: {v: {minimum: 0}}}}}"))
        .isEqualTo(escapes("{v: 0, next: {v: -1}}"));
  }

  @Test
  void distinct_items_run_out() {
    assertThat(written("{type: array, uniqueItems: true, items: {type: boolean}}", "{maxItems: 2}"))
        .isEqualTo(CONTAINED);
  }

  @Test
  void unevaluated_properties_are_what_no_neighbour_has_looked_at() {
    String closed = "{allOf: [{properties: {a: true}}], unevaluatedProperties: false}";
    assertThat(written("{type: object, additionalProperties: false}", closed)).isEqualTo(CONTAINED);
    assertThat(written("{type: object, required: [b]}", closed)).isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void what_speaks_about_properties_has_not_looked_at_items() {
    assertThat(
            written(
                "{type: array}", "{additionalProperties: true, unevaluatedItems: {type: 'null'}}"))
        .isInstanceOf(Answer.Escapes.class);
    assertThat(
            written(
                "{type: object, dependentSchemas: {a: {items: true}}}",
                "{items: true, unevaluatedProperties: {type: 'null'}}"))
        .isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void a_polite_sender_stays_out_of_names_that_only_the_receiver_declares() {
    String open = "{type: object, properties: {a: {type: string}}}";
    String more = "{properties: {a: {type: string}, b: {type: integer}}}";
    assertThat(polite(open, more)).isEqualTo(CONTAINED);
    assertThat(written(open, more)).isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void a_dictionary_is_declared_content() {
    assertThat(
            polite(
                "{type: object, additionalProperties: {type: string}}",
                "{properties: {b: {type: integer}}}"))
        .isEqualTo(escapes("{b: 'a'}"));
  }

  @Test
  void forbidding_undeclared_properties_is_noticed_even_of_a_polite_sender() {
    assertThat(polite("{type: object}", "{additionalProperties: false}"))
        .isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void a_local_witness_is_lifted_into_a_message() {
    Schema message =
        schema("{type: object, required: [id, items], properties: {id: {type: integer}}}");
    assertThat(
            new Containment(Reading.POLITE, 10_000)
                .sample(
                    message, List.of(new Step.Property("items"), new Step.Item(1)), Json.of("odd")))
        .contains(value("{items: [a, odd], id: 0}"));
  }

  @Test
  void a_code_point_may_be_written_in_braces() {
    assertThat(written("{enum: ['😀', a]}", "{pattern: '^\\u{1F600}'}")).isEqualTo(escapes("a"));
  }

  @Test
  void a_pattern_that_the_other_validator_cannot_read_leaves_it_open() {
    Answer answer = written("{enum: [a, '1']}", "{pattern: '^[-\\p{Letter}]$'}");
    assertThat(((Answer.Unknown) answer).reason())
        .isEqualTo("another validator cannot tell about \"1\"");
  }

  @Test
  void numbers_beyond_every_double_are_numbers_to_the_other_validator_too() {
    assertThat(written("{type: integer, minimum: 1}", "{multipleOf: 1e400}"))
        .isEqualTo(escapes("1"));
    assertThat(written("{maximum: -1e400, type: number}", "{minimum: 0}"))
        .isEqualTo(escapes("-1e400"));
  }

  @Test
  void the_other_validator_may_break_down_over_a_number() {
    Answer answer =
        written("{enum: [-1e400, 0.5]}", "{type: [integer, 'null'], exclusiveMaximum: -1e399}");
    assertThat(answer).isNotInstanceOf(Answer.Contained.class);
  }

  @Test
  void the_domain_of_a_witness_for_mail_is_one_for_everybody() {
    assertThat(written("{format: email, pattern: '^a@[^@]*[0-9]$'}", "{type: 'null'}"))
        .isNotEqualTo(CONTAINED);
    assertThat(written("{type: string, pattern: '[0-9]'}", "{not: {format: email}}"))
        .isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void a_value_can_be_tried() {
    Containment containment = new Containment(Reading.WRITTEN, 10_000);
    Schema whole = schema("{type: integer}");
    Schema positive = schema("{minimum: 1}");
    assertThat(containment.accepts(whole, value("1"))).isTrue();
    assertThat(containment.accepts(whole, value("1.5"))).isFalse();
    assertThat(containment.refutes(whole, positive, value("0"))).isTrue();
    assertThat(containment.refutes(whole, positive, value("1"))).isFalse();
    assertThat(containment.refutes(whole, positive, value("0.5"))).isFalse();
    assertThat(containment.disagreements()).isZero();
  }

  @Test
  void more_distinct_items_than_are_matched_to_each_other_leave_it_open() {
    // Only the last of its values is left to the first item, which is found by a matching.
    String others =
        IntStream.rangeClosed(1, 64).mapToObj(i -> "{const: " + i + "}").collect(joining(", "));
    assertThat(
            written(
                "{type: array, uniqueItems: true, minItems: 65, prefixItems: [{type: integer,"
                    + " minimum: 1, maximum: 65}, "
                    + others
                    + "]}",
                "{maxItems: 64}"))
        .isNotEqualTo(CONTAINED);
  }
}
