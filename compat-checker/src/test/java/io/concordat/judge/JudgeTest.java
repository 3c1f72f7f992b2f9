package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.compare.Change;
import io.concordat.compare.Difference;
import io.concordat.compare.Evidence;
import io.concordat.compare.Failure;
import io.concordat.compare.Verdict;
import io.concordat.compare.Version;
import io.concordat.compare.Witness;
import io.concordat.source.Json;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JudgeTest {

  private static final Witness WITNESS =
      new Witness("request", Json.of("x"), "POST /orders", Version.OLD, true);

  @Test
  void a_change_that_the_old_client_does_not_survive_is_major() {
    Finding finding =
        only(
            Fact.request(Change.PROPERTY_BECAME_REQUIRED)
                .place("property `email`")
                .oldClient(Verdict.proved(Failure.REFUSED, Optional.of(WITNESS)))
                .newClient(Verdict.unproved(Failure.SURPRISED, "budget")));
    assertThat(finding.impact()).isEqualTo(Impact.MAJOR);
    assertThat(finding.evidence()).isEqualTo(Evidence.PROVED);
    assertThat(finding.failure()).contains(Failure.REFUSED);
    assertThat(finding.witness()).contains(WITNESS);
    assertThat(finding.message()).isEqualTo("Property `email` became required");
    assertThat(finding.rule().id()).isEqualTo("request-property-became-required");
    assertThat(finding.reason()).isEmpty();
  }

  @Test
  void a_change_that_only_the_new_client_does_not_survive_is_minor() {
    Finding finding =
        only(Fact.of(Change.OPERATION_ADDED).newClient(Verdict.ruled(Failure.WITHDRAWN)));
    assertThat(finding.impact()).isEqualTo(Impact.MINOR);
    assertThat(finding.evidence()).isEqualTo(Evidence.RULED);
  }

  @Test
  void a_change_that_no_client_notices_is_patch() {
    Finding finding = only(Fact.of(Change.DOCUMENTATION_CHANGED));
    assertThat(finding.impact()).isEqualTo(Impact.PATCH);
    assertThat(finding.evidence()).isEqualTo(Evidence.RULED);
    assertThat(finding.failure()).isEmpty();
  }

  @Test
  void what_could_not_be_decided_is_a_break_and_says_why() {
    Finding finding =
        only(
            Fact.request(Change.SCHEMA_CHANGED)
                .oldClient(Verdict.unproved(Failure.REFUSED, "budget")));
    assertThat(finding.impact()).isEqualTo(Impact.MAJOR);
    assertThat(finding.evidence()).isEqualTo(Evidence.UNPROVED);
    assertThat(finding.reason()).isEqualTo("budget");
    assertThat(judge(List.of(finding.difference())).unproved()).isEqualTo(1);
  }

  @Test
  void deprecating_is_minor_although_no_client_fails() {
    assertThat(only(Fact.of(Change.OPERATION_DEPRECATED)).impact()).isEqualTo(Impact.MINOR);
    assertThat(only(Fact.response(Change.SCHEMA_DEPRECATED)).impact()).isEqualTo(Impact.MINOR);
    assertThat(only(Fact.of(Change.OPERATION_REINSTATED)).impact()).isEqualTo(Impact.PATCH);
  }

  @Test
  void the_usual_impact_of_a_rule_decides_nothing() {
    assertThat(only(Fact.request(Change.DEFAULT_CHANGED)).impact()).isEqualTo(Impact.PATCH);
  }

  @Test
  void nothing_found_is_no_impact() {
    Judgement judgement = judge(List.of());
    assertThat(judgement.impact()).isEqualTo(Impact.NONE);
    assertThat(judgement.isCovered()).isTrue();
  }

  @Test
  void the_gravest_come_first_then_the_order_of_the_document() {
    Judgement judgement =
        judge(
            List.of(
                Fact.of(Change.DOCUMENTATION_CHANGED).newAt(1, "/info").done(),
                Fact.removed(Change.OPERATION_REMOVED).oldAt(90, "/b").done(),
                Fact.of(Change.OPERATION_DEPRECATED).newAt(50, "/c").done(),
                Fact.removed(Change.PARAMETER_REMOVED).oldAt(9, "/a").done()));
    assertThat(judgement.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly(
            "parameter-removed",
            "operation-removed",
            "operation-deprecated",
            "documentation-changed");
    assertThat(judgement.impact()).isEqualTo(Impact.MAJOR);
  }

  private static Finding only(Fact fact) {
    return judge(List.of(fact.done())).findings().get(0);
  }

  private static Judgement judge(List<Difference> differences) {
    return new Judge(Policy.DEFAULT, Clock.systemUTC())
        .judge(
            differences,
            new Identity("Orders", Optional.of("1.0.0")),
            new Identity("Orders", Optional.of("1.0.0")),
            List.of());
  }
}
