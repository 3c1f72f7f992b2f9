package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are too long or too deep end with an answer, on a thread like any other. */
final class EnduranceTest {

  /** Near the depth of documents that are read at all. */
  private static final int DEPTH = 190;

  /** A pigeonhole question: its proof is longer than anybody waits for. */
  private static final String PIGEONS =
      IntStream.range(0, 14)
          .mapToObj(i -> "{enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]}")
          .collect(Collectors.joining(", ", "{type: array, prefixItems: [", "], minItems: 14}"));

  private static final String SOME_ARE_ALIKE =
      IntStream.range(1, 14)
          .mapToObj(i -> "{contains: {const: " + i + "}, minContains: 2}")
          .collect(Collectors.joining(", ", "{anyOf: [", "]}"));

  @Test
  void an_interrupted_question_ends_soon_and_the_thread_stays_interrupted() throws Exception {
    Schema sender = Schemas.schema(PIGEONS);
    Schema receiver = Schemas.schema(SOME_ARE_ALIKE);
    AtomicReference<Answer> answer = new AtomicReference<>();
    AtomicReference<Boolean> isInterrupted = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              Containment containment = new Containment(Reading.WRITTEN, Long.MAX_VALUE);
              answer.set(containment.decide(sender, receiver));
              isInterrupted.set(Thread.currentThread().isInterrupted());
            });
    thread.start();
    thread.join(1_000);
    assertThat(thread.isAlive()).as("still at work").isTrue();
    Instant start = Instant.now();
    thread.interrupt();
    thread.join(10_000);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.get()).isEqualTo(new Answer.Unknown("interrupted", Optional.empty()));
    assertThat(isInterrupted.get()).isTrue();
  }

  @Test
  void what_has_eaten_one_budget_does_not_eat_another() {
    Containment containment = new Containment(Reading.WRITTEN, 100_000);
    Schema sender = Schemas.schema(PIGEONS);
    Schema receiver = Schemas.schema(SOME_ARE_ALIKE);
    Answer first = containment.decide(sender, receiver);
    assertThat(first).isInstanceOf(Answer.Unknown.class);
    assertThat(containment.effort().steps()).isGreaterThan(100_000);

    assertThat(containment.decide(sender, receiver)).isEqualTo(first);
    assertThat(containment.effort().steps()).isLessThan(100);

    Schema around = Schema.of(new Assertion.Items(List.of(), sender));
    Schema aroundOther = Schema.of(new Assertion.Items(List.of(), receiver));
    assertThat(containment.decide(around, aroundOther)).isEqualTo(first);
    assertThat(containment.effort().steps()).isLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{properties: {a: @}, required: [a], type: object}",
        "{items: @, minItems: 1}",
        "{not: @}",
        "{anyOf: [{type: 'null'}, @]}",
        "{allOf: [@, {minimum: 3}]}",
        "{oneOf: [@, {type: 'null'}]}",
        "{if: {type: string}, then: @}",
        "{unevaluatedProperties: @, properties: {a: @}}"
      })
  void deep_nesting_does_not_overflow_the_stack(String level) throws Exception {
    String deep = nested(level, "{type: integer, minimum: 1}");
    String other = nested(level, "{type: integer, minimum: 2}");
    assertThat(onAnotherThread(Schemas.schema(deep), Schemas.schema(other)))
        .isInstanceOf(Answer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{allOf: [{$ref: @}], maximum: 9}",
        "{anyOf: [{$ref: @}, {type: 'null'}]}",
        "{oneOf: [{$ref: @}, {type: 'null'}]}",
        "{not: {$ref: @}}",
        "{if: {$ref: @}, then: {type: string}}",
        "{dependentSchemas: {a: {$ref: @}}}",
        "{allOf: [{$ref: @}], unevaluatedProperties: false}",
      })
  void a_long_way_through_references_ends_in_an_unknown(String level) throws Exception {
    assertThat(onAnotherThread(chain(level, "{minimum: 1}"), chain(level, "{minimum: 2}")))
        .isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void what_many_conjunctions_share_is_not_read_for_each_of_them() {
    String wide = "{type: object, allOf: [" + "{$ref: @}, ".repeat(5_000) + "true]}";
    String levels =
        IntStream.range(0, 3)
            .mapToObj(i -> "d" + i + ": " + wide.replace("@", "'#/$defs/d" + (i + 1) + "'"))
            .collect(Collectors.joining(", "));
    Schema sender =
        Schemas.schema(
            "{oneOf: [{$ref: '#/$defs/d0'}, {type: string}], $defs: {"
                + levels
                + ", d3: {type: object}}}");
    Containment containment = new Containment(Reading.POLITE, 10_000);
    assertThat(containment.search(sender, Schemas.schema("{type: boolean}")))
        .isInstanceOf(Answer.Escapes.class);
  }

  @Test
  void long_lists_of_values_cost_what_they_take_to_tell_apart() {
    assertThat(stepsToTellApart(2_000)).isGreaterThan(5 * stepsToTellApart(200));
  }

  private static long stepsToTellApart(int values) {
    String sent = alternatives(values, "integer", "a", "b", "c");
    String received = alternatives(values, "number", "a", "c", "b");
    Containment containment = new Containment(Reading.WRITTEN, 1_000_000);
    assertThat(containment.decide(Schemas.schema(sent), Schemas.schema(received)))
        .isEqualTo(new Answer.Contained());
    return containment.effort().steps();
  }

  /** Objects whose tag begins with one of some letters, each with many tags. */
  private static String alternatives(int tags, String type, String... letters) {
    return Stream.of(letters)
        .map(
            letter ->
                "{type: object, required: [tag], properties: {n: {type: %s}, tag: {enum: [%s]}}}"
                    .formatted(
                        type,
                        IntStream.range(0, tags)
                            .mapToObj(i -> letter + i)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining(", ", "{anyOf: [", "]}"));
  }

  /** The answer; another question is asked after it. */
  private static @Nullable Object onAnotherThread(Schema sender, Schema receiver)
      throws InterruptedException {
    AtomicReference<Object> answer = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              Containment containment = new Containment(Reading.POLITE, 200_000);
              answer.set(containment.decide(sender, receiver));
              if (containment.decide(Schemas.schema("true"), Schemas.schema("{type: string}"))
                  instanceof Answer.Unknown unknown) {
                answer.set("afterwards: " + unknown);
              }
            });
    thread.setUncaughtExceptionHandler((t, e) -> answer.set(e));
    thread.start();
    thread.join();
    return answer.get();
  }

  /** Definitions that refer each to the next. */
  private static Schema chain(String level, String last) {
    String definitions =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "d" + i + ": " + level.replace("@", "'#/$defs/d" + (i + 1) + "'"))
            .collect(Collectors.joining(", "));
    return Schemas.schema(
        "{$ref: '#/$defs/d0', $defs: {" + definitions + ", d2500: " + last + "}}");
  }

  private static String nested(String level, String innermost) {
    int first = level.indexOf('@');
    boolean isTwice = level.indexOf('@', first + 1) >= 0;
    String schema = innermost;
    for (int i = 0; i < (isTwice ? 8 : DEPTH); i++) {
      schema = level.replace("@", schema);
    }
    return schema;
  }
}
