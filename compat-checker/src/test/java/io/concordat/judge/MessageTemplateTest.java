package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.compare.Change;
import org.junit.jupiter.api.Test;

final class MessageTemplateTest {

  private final Fact fact = Fact.of(Change.LINK_CHANGED).place("property `total`");

  @Test
  void gaps_take_what_the_difference_says() {
    assertThat(fill("{place} changed from {before} to {after}", fact.was("1").is("2")))
        .isEqualTo("Property `total` changed from `1` to `2`");
  }

  @Test
  void a_bracket_goes_when_there_is_nothing_to_say_in_it() {
    assertThat(fill("{place} changed[ from {before}][ to {after}]", fact.is("an array of texts")))
        .isEqualTo("Property `total` changed to an array of texts");
  }

  @Test
  void where_only_one_version_says_something_the_other_is_unconstrained() {
    String template = "{place} accepts fewer texts[: {before} became {after}]";
    assertThat(fill(template, fact.is("^a$")))
        .isEqualTo("Property `total` accepts fewer texts: unconstrained became `^a$`");
    assertThat(fill(template, fact.is(""))).isEqualTo("Property `total` accepts fewer texts");
  }

  @Test
  void code_that_is_marked_already_is_not_marked_twice() {
    assertThat(fill("{place}: {after}", fact.is("`a`, `b`")))
        .isEqualTo("Property `total`: `a`, `b`");
  }

  @Test
  void words_are_marked_as_code_one_by_one_and_prose_is_not() {
    assertThat(fill("{after}", fact.is("summary, description")))
        .isEqualTo("`summary`, `description`");
    assertThat(fill("{after}", fact.is("minimum 1, maximum 5"))).isEqualTo("Minimum 1, maximum 5");
  }

  @Test
  void what_a_document_says_is_never_taken_for_a_gap_or_a_group() {
    assertThat(fill("{place}[: {after}]", fact.place("`{after} $1 [x] \\`").is("{before}")))
        .isEqualTo("`{after} $1 [x] \\`: `{before}`");
  }

  @Test
  void a_place_may_begin_with_anything() {
    assertThat(fill("{place} x", fact.place("émile"))).isEqualTo("Émile x");
    assertThat(fill("{place}", fact.place(""))).isEmpty();
  }

  private static String fill(String template, Fact fact) {
    return MessageTemplate.of(template).fill(fact.done());
  }
}
