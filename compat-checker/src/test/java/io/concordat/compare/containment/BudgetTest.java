package io.concordat.compare.containment;

import static io.concordat.compare.containment.Schemas.schema;
import static io.concordat.compare.containment.Schemas.value;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What questions may cost, and what comes of those that cost more. */
final class BudgetTest {

  @Test
  void as_many_steps_as_it_has_can_be_spent_for_each_question() {
    Budget budget = new Budget(10);
    budget.spend(9);
    assertThatCode(budget::spend).doesNotThrowAnyException();
    assertThat(budget.spent()).isEqualTo(10);
    assertThatThrownBy(budget::spend)
        .isInstanceOf(Budget.Exhausted.class)
        .hasMessage("budget of 10 steps spent");
    budget.renew();
    assertThatCode(() -> budget.spend(10)).doesNotThrowAnyException();
  }

  @Test
  void the_part_that_ate_most_of_a_budget_is_told_from_what_came_before() {
    Budget budget = new Budget(10);
    budget.spend(10);
    assertThat(budget.isMostlySpentSince(0)).isFalse();
    assertThatThrownBy(budget::spend).isInstanceOf(Budget.Exhausted.class);
    assertThat(budget.isMostlySpentSince(0)).isTrue();
    assertThat(budget.isMostlySpentSince(5)).isTrue();
    assertThat(budget.isMostlySpentSince(6)).isFalse();
  }

  @Test
  void an_interrupted_thread_is_noticed_after_some_thousand_steps() {
    Budget budget = new Budget(100_000);
    Thread.currentThread().interrupt();
    try {
      assertThatCode(budget::spend).doesNotThrowAnyException();
      assertThatThrownBy(() -> spendInSmallSteps(budget, 10_000))
          .isInstanceOf(Budget.Exhausted.class)
          .hasMessage("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThatCode(() -> spendInSmallSteps(budget, 10_000)).doesNotThrowAnyException();
  }

  @Test
  void a_budget_that_is_spent_is_an_unknown() {
    Answer answer =
        new Containment(Reading.WRITTEN, 3)
            .decide(schema("{minimum: 1}"), schema("{anyOf: [{minimum: 0}, {type: string}]}"));
    assertThat(answer).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void a_question_after_one_that_was_too_long_has_its_own_budget() {
    Containment containment = new Containment(Reading.WRITTEN, 60);
    Schema tooLong =
        schema("{type: array, minItems: 100, items: {enum: [1, 2, 3]}, uniqueItems: true}");
    assertThat(containment.decide(tooLong, schema("{maxItems: 3}")))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(containment.decide(schema("{minimum: 1}"), schema("{minimum: 0}")))
        .isEqualTo(new Answer.Contained());
  }

  @Test
  void a_trial_that_costs_too_much_says_nothing() {
    Schema sender = schema("{properties: {a: true}, required: [a], maxProperties: 9}");
    Schema receiver = schema("{properties: {a: {type: integer}}}");
    Json odd = value("{a: x}");
    assertThat(new Containment(Reading.POLITE, 0).accepts(sender, odd)).isFalse();
    assertThat(new Containment(Reading.POLITE, 100).accepts(sender, odd)).isTrue();
    for (int budget = 0; budget < 4; budget++) {
      assertThat(new Containment(Reading.POLITE, budget).refutes(sender, receiver, odd)).isFalse();
    }
    assertThat(new Containment(Reading.POLITE, 100).refutes(sender, receiver, odd)).isTrue();
  }

  @Test
  void the_effort_is_known() {
    Containment containment = new Containment(Reading.WRITTEN, 1_000);
    assertThat(
            containment.decide(
                schema("{type: array, items: {enum: [0, 1]}, minItems: 2, maxItems: 2}"),
                schema("{enum: [[0, 0], [0, 1], [1, 0], [1, 1]]}")))
        .isEqualTo(new Answer.Contained());
    assertThat(containment.effort().isSameContent()).isFalse();
    assertThat(containment.effort().isByCases()).isTrue();
    assertThat(containment.effort().steps()).isBetween(1L, 1_000L);
    containment.decide(schema("{type: string}"), schema("{type: string}"));
    assertThat(containment.effort().isSameContent()).isTrue();
    assertThat(containment.effort().isByCases()).isFalse();
  }

  @Test
  void alternatives_that_a_property_tells_apart_are_not_multiplied() {
    Schema sender = schema(tagged("integer", IntStream.range(0, 12)));
    Schema receiver = schema(tagged("number", IntStream.range(0, 12).map(i -> 11 - i)));
    assertThat(new Containment(Reading.WRITTEN, 10_000).decide(sender, receiver))
        .isEqualTo(new Answer.Contained());
  }

  private static String tagged(String type, IntStream tags) {
    return tags.mapToObj(
            tag ->
                "{type: object, required: [tag], properties: {tag: {const: %d}, n: {type: %s}}}"
                    .formatted(tag, type))
        .collect(joining(", ", "{oneOf: [", "]}"));
  }

  private static void spendInSmallSteps(Budget budget, int steps) {
    for (int i = 0; i < steps; i++) {
      budget.spend();
    }
  }
}
