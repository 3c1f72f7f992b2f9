package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.compare.Change;
import io.concordat.compare.Failure;
import io.concordat.compare.Traits;
import io.concordat.compare.Verdict;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeByPolicyTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void a_severity_holds_for_all_findings_of_its_rule() throws IOException {
    String policy = "severities: {operation-removed: patch, documentation-changed: minor}";
    assertThat(impact(policy, Fact.removed(Change.OPERATION_REMOVED))).isEqualTo(Impact.PATCH);
    assertThat(impact(policy, Fact.of(Change.DOCUMENTATION_CHANGED))).isEqualTo(Impact.MINOR);
  }

  @Test
  void a_rule_that_is_ignored_finds_nothing() throws IOException {
    Judgement judgement =
        judge("severities: {operation-removed: ignore}", Fact.removed(Change.OPERATION_REMOVED));
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.impact()).isEqualTo(Impact.NONE);
  }

  @Test
  void ignored_operations_are_no_part_of_the_contract() throws IOException {
    Judgement judgement =
        judge(
            "ignore: [/internal/*, GET /health]",
            Fact.removed(Change.PARAMETER_REMOVED).reaching("GET /internal/a", "GET /health"),
            Fact.removed(Change.HEADER_REMOVED).reaching("GET /internal/a", "POST /health"));
    assertThat(judgement.findings())
        .extracting(finding -> finding.difference().operations())
        .containsExactly(List.of("POST /health"));
  }

  @Test
  void a_list_that_is_declared_open_may_grow() throws IOException {
    Traits open = new Traits(false, Optional.empty(), Optional.empty(), true);
    Fact declared = added().traits(open);
    assertThat(impact("enums: extensible", declared)).isEqualTo(Impact.MINOR);
    assertThat(impact("enums: extensible", added())).isEqualTo(Impact.MAJOR);
    assertThat(impact("enums: closed", declared)).isEqualTo(Impact.MAJOR);
    assertThat(impact("enums: open", added())).isEqualTo(Impact.MINOR);
  }

  @Test
  void what_is_past_its_sunset_may_go_where_policy_allows_it() throws IOException {
    assertThat(impact("sunset: allowed", deprecatedUntil("2026-11-22"))).isEqualTo(Impact.MINOR);
    assertThat(impact("sunset: refused", deprecatedUntil("2026-11-22"))).isEqualTo(Impact.MAJOR);
    assertThat(impact("sunset: allowed", deprecatedUntil("2026-11-23"))).isEqualTo(Impact.MAJOR);
    assertThat(impact("sunset: allowed", deprecatedUntil("soon"))).isEqualTo(Impact.MAJOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-01-01T00:00:00Z", "2026-01-01T00:00:00", "Thu, 01 Jan 2026 00:00:00 GMT"})
  void a_sunset_may_have_a_time_of_day(String sunset) throws IOException {
    assertThat(impact("sunset: allowed", deprecatedUntil(sunset))).isEqualTo(Impact.MINOR);
  }

  @Test
  void unstable_operations_may_break() throws IOException {
    Fact draft =
        Fact.removed(Change.OPERATION_REMOVED)
            .traits(new Traits(false, Optional.empty(), Optional.of("Draft"), false));
    assertThat(impact("unstable: [draft]", draft)).isEqualTo(Impact.MINOR);
    assertThat(impact("unstable: [alpha]", draft)).isEqualTo(Impact.MAJOR);
  }

  @Test
  void names_in_generated_code_count_where_source_must_stay_compatible() throws IOException {
    Fact renamed = Fact.of(Change.OPERATION_ID_CHANGED);
    assertThat(impact("level: source", renamed)).isEqualTo(Impact.MAJOR);
    assertThat(impact("level: wire", renamed)).isEqualTo(Impact.PATCH);
    assertThat(impact("level: source", Fact.response(Change.TYPE_NARROWED)))
        .isEqualTo(Impact.MAJOR);
  }

  @Test
  void another_host_is_a_matter_of_deployment_and_another_path_is_not() throws IOException {
    Fact gone = Fact.removed(Change.SERVER_REMOVED).was("https://old.example.org/v1");
    Fact added = Fact.of(Change.SERVER_ADDED).newClient(Verdict.ruled(Failure.WITHDRAWN));
    String elsewhere = "https://new.example.org/v2, https://new.example.org/v1/";
    assertThat(impact("hosts: deployment", gone.is(elsewhere))).isEqualTo(Impact.PATCH);
    assertThat(impact("hosts: api", gone.is(elsewhere))).isEqualTo(Impact.MAJOR);
    assertThat(impact("hosts: deployment", gone.is("https://x.example.org/v2")))
        .isEqualTo(Impact.MAJOR);
    assertThat(impact("hosts: deployment", added.was("/v1").is("//y.example.org/v1")))
        .isEqualTo(Impact.PATCH);
    assertThat(impact("hosts: deployment", added.was("/v1").is("https://y.example.org")))
        .isEqualTo(Impact.MINOR);
  }

  @Test
  void a_broker_of_another_protocol_is_no_matter_of_deployment() throws IOException {
    Fact gone = Fact.removed(Change.SERVER_REMOVED).was("kafka://old.example.org:9092");
    assertThat(impact("hosts: deployment", gone.is("kafka://new.example.org:9092")))
        .isEqualTo(Impact.PATCH);
    assertThat(impact("hosts: deployment", gone.is("amqp://new.example.org:5672")))
        .isEqualTo(Impact.MAJOR);
  }

  @Test
  void an_accepted_break_is_shown_and_does_not_count() throws IOException {
    Judgement judgement =
        judge(accept("DELETE /orders/{id}", "2026-11-23"), orderRemoved("DELETE /orders/{id}"));
    assertThat(judgement.findings().get(0).accepted()).isPresent();
    assertThat(judgement.findings().get(0).impact()).isEqualTo(Impact.MAJOR);
    assertThat(judgement.impact()).isEqualTo(Impact.PATCH);
    assertThat(judgement.isPolicySound()).isTrue();
    assertThat(judgement.open()).isEmpty();
  }

  @Test
  void a_break_may_be_accepted_where_it_stands() throws IOException {
    Judgement judgement =
        judge(accept("/paths/~1orders*", "2027-01-01"), orderRemoved("DELETE /orders/{id}"));
    assertThat(judgement.impact()).isEqualTo(Impact.PATCH);
  }

  @Test
  void an_acceptance_that_has_expired_accepts_nothing_and_says_so() throws IOException {
    Judgement judgement =
        judge(accept("DELETE /orders/{id}", "2026-11-22"), orderRemoved("DELETE /orders/{id}"));
    assertThat(judgement.impact()).isEqualTo(Impact.MAJOR);
    assertThat(judgement.isPolicySound()).isFalse();
    assertThat(judgement.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "concordat.yaml:2:5: the acceptance of operation-removed by me expired on 2026-11-22"
                + " — release the break in a MAJOR version, take it back, or agree on a new date");
  }

  @Test
  void an_acceptance_that_matches_nothing_is_said() throws IOException {
    Judgement judgement = judge(accept("GET /orders", "2027-01-01"));
    assertThat(judgement.isPolicySound()).isFalse();
    assertThat(judgement.problems())
        .extracting(Problem::what)
        .containsExactly("the acceptance of operation-removed at GET /orders matches no break");
  }

  @Test
  void a_break_that_reaches_more_operations_than_are_accepted_counts() throws IOException {
    Judgement judgement =
        judge(accept("DELETE *", "2027-01-01"), orderRemoved("DELETE /orders/{id}", "GET /a"));
    assertThat(judgement.impact()).isEqualTo(Impact.MAJOR);
    assertThat(judgement.problems()).isEmpty();
  }

  @Test
  void what_is_accepted_in_another_api_is_passed_over() throws IOException {
    String payments =
        accept("DELETE *", "2026-11-22").replace("owner:", "api: Payments\n    owner:");
    Judgement judgement = judge(payments, orderRemoved("DELETE /orders/{id}"));
    assertThat(judgement.impact()).isEqualTo(Impact.MAJOR);
    assertThat(judgement.problems()).isEmpty();
  }

  @Test
  void what_is_accepted_in_this_api_counts_for_it() throws IOException {
    String orders = accept("DELETE *", "2027-01-01").replace("owner:", "api: Ord*\n    owner:");
    assertThat(judge(orders, orderRemoved("DELETE /orders/{id}")).impact()).isEqualTo(Impact.PATCH);
    assertThat(judge(orders).isPolicySound()).isFalse();
  }

  private static Fact orderRemoved(String... operations) {
    return Fact.removed(Change.OPERATION_REMOVED)
        .oldAt(7, "/paths/~1orders~1{id}/delete")
        .reaching(operations);
  }

  private static Fact added() {
    return Fact.response(Change.ENUM_VALUE_ADDED).oldClient(Verdict.ruled(Failure.SURPRISED));
  }

  private static Fact deprecatedUntil(String sunset) {
    return Fact.removed(Change.OPERATION_REMOVED)
        .traits(new Traits(true, Optional.of(sunset), Optional.empty(), false));
  }

  private static String accept(String location, String expires) {
    return """
        accepted:
          - rule: operation-removed
            location: '%s'
            reason: nobody calls it
            owner: me
            expires: %s
        """
        .formatted(location, expires);
  }

  private Impact impact(String policy, Fact fact) throws IOException {
    return judge(policy, fact).impact();
  }

  private Judgement judge(String policy, Fact... facts) throws IOException {
    Files.writeString(folder.resolve("concordat.yaml"), policy);
    Identity api = new Identity("Orders", Optional.of("1.0.0"));
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return new Judge(PolicyReader.read(sources.open("concordat.yaml")), TODAY)
          .judge(Stream.of(facts).map(Fact::done).toList(), api, api, List.of());
    }
  }
}
