package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Emptiness is a least fixpoint: what is only assumed while a schema is being looked into must not
 * outlive the assumption, neither inside a question nor from one to the next.
 */
final class RecursionTest {

  private final Containment containment = new Containment(Reading.WRITTEN, 100_000);

  @Test
  void a_value_found_while_another_schema_is_assumed_empty_is_found_again() {
    // Each of the two parts of "pair" may be a pair again, which is assumed empty, or an object.
    Schema wrapped =
        Schemas.schema(
            """
            $ref: '#/$defs/wrapped'
            $defs:
              wrapped: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/pair'}}
              pair:
                type: object
                required: [l, r]
                properties: {l: {$ref: '#/$defs/part'}, r: {$ref: '#/$defs/part'}}
              part:
                anyOf:
                  - {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/pair'}}
                  - {type: object, required: [k], properties: {k: {const: 1}}}
            """);
    assertThat(values(wrapped)).isEqualTo(escapes("[{l: {k: 1}, r: {k: 1}}]"));
  }

  @Test
  void an_emptiness_that_rested_on_a_dropped_assumption_is_forgotten() {
    // "inner" is empty as long as "outer" is assumed to be; then "outer" turns out to be an object.
    String definitions =
        """
        $defs:
          outer:
            anyOf:
              - {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/inner'}}
              - {type: object, required: [k], properties: {k: {const: 1}}}
          inner: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/outer'}}
          around: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/inner'}}
        """;
    assertThat(values(Schemas.schema("$ref: '#/$defs/inner'\n" + definitions)))
        .isEqualTo(escapes("[{k: 1}]"));
    assertThat(values(Schemas.schema("$ref: '#/$defs/around'\n" + definitions)))
        .isEqualTo(escapes("[[{k: 1}]]"));
  }

  @Test
  void schemas_that_need_each_other_for_ever_are_empty() {
    String definitions =
        """
        $defs:
          a: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/b'}}
          b:
            anyOf:
              - {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/c'}}
              - {type: object, required: [a], properties: {a: {$ref: '#/$defs/a'}}}
          c: {type: object, required: [b], properties: {b: {$ref: '#/$defs/b'}}}
        """;
    for (String name : new String[] {"a", "b", "c"}) {
      assertThat(values(Schemas.schema("$ref: '#/$defs/" + name + "'\n" + definitions)))
          .isEqualTo(new Answer.Contained());
    }
  }

  @Test
  void what_an_interrupted_question_has_assumed_answers_no_other() {
    String definitions =
        """
        $defs:
          all: {type: object, required: [a, b], properties: {a: {$ref: '#/$defs/outer'}, b: {$ref: '#/$defs/large'}}}
          outer:
            anyOf:
              - {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/inner'}}
              - {type: object, required: [k], properties: {k: {$ref: '#/$defs/large'}}}
          inner: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/outer'}}
          around: {type: array, minItems: 1, maxItems: 1, items: {$ref: '#/$defs/inner'}}
          large: {type: array, minItems: 9, uniqueItems: true, items: {type: integer, minimum: 1}}
        """;
    List<Schema> schemas =
        Stream.of("all", "outer", "around", "inner", "large")
            .map(name -> Schemas.schema("$ref: '#/$defs/" + name + "'\n" + definitions))
            .toList();
    Set<Class<?>> answers = new HashSet<>();
    for (int budget = 1; budget < 400; budget++) {
      Containment limited = new Containment(Reading.WRITTEN, budget);
      for (Schema schema : schemas) {
        Answer answer = limited.search(schema, Schema.nothing());
        assertThat(answer).as("%d steps", budget).isNotInstanceOf(Answer.Contained.class);
        answers.add(answer.getClass());
      }
    }
    assertThat(answers).contains(Answer.Unknown.class, Answer.Escapes.class);
  }

  @Test
  void values_that_are_nested_too_deeply_are_not_looked_for() {
    assertThat(values(nested(100))).isInstanceOf(Answer.Escapes.class);
    Answer answer = new Containment(Reading.WRITTEN, 100_000).decide(nested(200), Schema.nothing());
    assertThat(((Answer.Unknown) answer).reason()).startsWith("nested deeper than");
  }

  private static Schema nested(int levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      text.append("{type: object, required: [p%d], properties: {p%d: ".formatted(i, i));
    }
    return Schemas.schema(text + "true" + "}}".repeat(levels));
  }

  /** Whether nothing is all there is. */
  private Answer values(Schema schema) {
    return containment.decide(schema, Schema.nothing());
  }

  private static Answer escapes(String witness) {
    return new Answer.Escapes(Schemas.value(witness));
  }
}
