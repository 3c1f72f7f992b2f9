package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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

  private static void spendInSmallSteps(Budget budget, int steps) {
    for (int i = 0; i < steps; i++) {
      budget.spend();
    }
  }
}
