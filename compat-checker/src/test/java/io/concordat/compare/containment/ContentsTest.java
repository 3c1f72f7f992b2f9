package io.concordat.compare.containment;

import static io.concordat.compare.containment.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says the same has one number; whatever tells values apart tells schemas apart. */
final class ContentsTest {

  private static final Schema NOWHERE = schema("{$ref: '#/nowhere'}");

  private final Contents contents = new Contents(new Budget(10_000));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: string, minLength: 1} | {minLength: 1, type: string}",
        "{type: string, description: some} | {type: string, title: other}",
        "{minimum: 1.0, maximum: 20} | {minimum: 1, maximum: 2e1}",
        "{multipleOf: 0.10} | {multipleOf: 0.1}",
        "{enum: [1, 2]} | {enum: [2, 1]}",
        "{properties: {a: {const: 1}, b: {const: 2}}} | {properties: {b: {const: 2}, a: {const: 1}}}",
        "{$defs: {a: {type: integer}}, $ref: '#/$defs/a'} | {type: integer}",
        "{properties: {a: {properties: {a: {properties: {a: {properties: {a: {const: 1}}}}}}}}} | {properties: {a: {properties: {a: {properties: {a: {properties: {a: {const: 1.0}}}}}}}}}",
        "{properties: {next: {$ref: '#'}}} | {properties: {next: {properties: {next: {$ref: '#'}}}}}",
      })
  void the_same_may_be_written_differently(String one, String other) {
    Schema first = schema(one);
    Schema second = schema(other);
    assertThat(contents.isSame(first, second)).isTrue();
    assertThat(contents.id(first)).isEqualTo(contents.id(second));
    assertThat(contents.schema(contents.id(second))).isSameAs(Contents.resolve(first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{minLength: 1} | {minLength: 2}",
        "{minLength: 1} | {maxLength: 1}",
        "{minimum: 1} | {exclusiveMinimum: 1}",
        "{not: {const: 1}} | {allOf: [{const: 1}]}",
        "{type: string} | {type: string, minLength: 1}",
        "{prefixItems: [true]} | {prefixItems: [true, true]}",
        "{additionalProperties: true} | {}",
        "{additionalProperties: true, properties: {a: true}} | {properties: {a: true}}",
        "{prefixItems: [true], items: true} | {prefixItems: [true]}",
        "{contains: true, minContains: 2} | {contains: true, minContains: 3}",
        "{properties: {a: {properties: {a: {properties: {a: {properties: {a: {const: 1}}}}}}}}} | {properties: {a: {properties: {a: {properties: {a: {properties: {a: {const: 2}}}}}}}}}",
        "{properties: {next: {$ref: '#'}}} | {properties: {next: {properties: {next: {$ref: '#'}, a: true}}}}",
      })
  void any_difference_is_seen_however_deep(String one, String other) {
    Schema first = schema(one);
    Schema second = schema(other);
    assertThat(contents.isSame(first, second)).isFalse();
    assertThat(contents.isSame(second, first)).isFalse();
    assertThat(contents.id(first)).isNotEqualTo(contents.id(second));
  }

  @Test
  void what_the_model_has_no_words_for_is_the_same_in_equal_documents_only() {
    assertThat(contents.isSame(NOWHERE, schema("{$ref: '#/nowhere'}"))).isTrue();
    assertThat(contents.isSame(NOWHERE, schema("{$ref: '#/nowhere', title: other}"))).isFalse();
    assertThat(contents.isSame(NOWHERE, Schema.of(NOWHERE.assertions()))).isFalse();
    assertThat(contents.isSame(Schema.of(NOWHERE.assertions()), NOWHERE)).isFalse();
  }

  @Test
  void a_schema_that_is_nothing_but_references_to_itself_is_left_as_it_is() {
    Schema around =
        schema("{$ref: '#/$defs/a', $defs: {a: {$ref: '#/$defs/b'}, b: {$ref: '#/$defs/a'}}}");
    assertThat(contents.id(around)).isEqualTo(contents.id(Contents.resolve(around)));
  }
}
