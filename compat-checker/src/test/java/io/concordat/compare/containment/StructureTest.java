package io.concordat.compare.containment;

import static io.concordat.compare.containment.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What part by part is plain must hold; what only looks like it must not be taken for it. */
final class StructureTest {

  private static Answer decide(Reading reading, String sender, String receiver) {
    return new Containment(reading, 100_000).decide(schema(sender), schema(receiver));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{properties: {a: {type: string}}, required: [a, b]} | {properties: {a: {type: [string, 'null']}}, required: [a]}",
        "{type: array, items: {enum: [1, 2]}} | {type: array, items: {enum: [1, 2, 3]}}",
        "{anyOf: [{const: 1}, {minimum: 5}]} | {anyOf: [{const: 1}, {minimum: 4}]}",
        "{type: object, properties: {a: {not: {const: 1}}}, maxProperties: 3} | {properties: {a: {not: {const: 1}}}}",
        "{patternProperties: {^x: {const: 1}}, additionalProperties: false} | {patternProperties: {^x: {enum: [1, 2]}}, additionalProperties: false}",
      })
  void an_assertion_for_each_assertion_is_enough(String sender, String receiver) {
    Containment containment = new Containment(Reading.WRITTEN, 100_000);
    assertThat(containment.decide(schema(sender), schema(receiver)))
        .isInstanceOf(Answer.Contained.class);
    assertThat(containment.effort().isByCases()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{properties: {a: {}}} | {properties: {a: {type: string}}}",
        "{properties: {a: {}, b: {}}} | {properties: {a: {}}, additionalProperties: false}",
        "{properties: {}} | {properties: {a: {type: string}}}",
        "{not: {const: 1}} | {not: {enum: [1, 2]}}",
        "{oneOf: [{const: 1}, {const: 2}]} | {oneOf: [{const: 1}, {enum: [1, 2]}]}",
        "{items: {type: string}} | {prefixItems: [{const: a}], items: {type: string}}",
        "{oneOf: [{const: 1}, {const: 2}]} | {oneOf: [{const: 1}, {const: 2}, {minimum: 1}]}",
        "{additionalProperties: {type: string}} | {additionalProperties: {type: integer}}",
        "{properties: {a: {type: string}}, additionalProperties: {type: integer}} | {additionalProperties: {type: integer}}",
        "{properties: {a: {type: string}}} | {properties: {a: {type: string}}, patternProperties: {^a: {type: integer}}}",
        "{patternProperties: {^a: {type: string}}, additionalProperties: {type: integer}} | {properties: {a: {type: integer}}}",
        "{prefixItems: [true], unevaluatedItems: false, anyOf: [{prefixItems: [true, true]}]} | {prefixItems: [true], unevaluatedItems: false}",
        "{properties: {a: {}}, unevaluatedProperties: false, anyOf: [{properties: {b: {}}}]} | {properties: {a: {}}, unevaluatedProperties: false}",
      })
  void what_only_looks_alike_still_escapes(String sender, String receiver) {
    assertThat(decide(Reading.WRITTEN, sender, receiver)).isInstanceOf(Answer.Escapes.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: object, properties: {a: {}}} | {type: object, properties: {a: {}, b: {type: string}}} | Contained",
        "{type: object, properties: {a: {}}, required: [b]} | {type: object, properties: {a: {}, b: {type: string}}} | Escapes",
        "{type: object, properties: {a: {}}, additionalProperties: {type: integer}} | {type: object, properties: {a: {}, b: {type: string}}} | Escapes",
        "{type: object, properties: {a: {}}, allOf: [{properties: {b: {}}}]} | {type: object, properties: {a: {}, b: {type: string}}} | Escapes",
      })
  void polite_senders_stay_out_of_names_that_only_the_receiver_declares(
      String sender, String receiver, String answer) {
    assertThat(decide(Reading.POLITE, sender, receiver).getClass().getSimpleName())
        .isEqualTo(answer);
  }
}
