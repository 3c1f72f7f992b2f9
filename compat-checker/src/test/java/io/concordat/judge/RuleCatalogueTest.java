package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleCatalogueTest {

  private static final Path FILES = Path.of("src/main/resources/io/concordat/judge/rules");

  /** Requests and responses turn the same edit around: what one may no longer send, one may. */
  private static final Map<String, String> REVERSED =
      Map.of("narrowed", "widened", "forbidden", "allowed", "added", "removed");

  private final RuleCatalogue catalogue = new RuleCatalogue();

  static List<String> ids() {
    return RuleCatalogue.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_rule_says_what_happened_why_it_matters_and_what_to_do(String id) {
    Rule rule = catalogue.find(id).orElseThrow();
    assertThat(rule.id()).isEqualTo(id);
    assertThat(rule.impact()).isNotEqualTo(Impact.NONE);
    assertThat(List.of(rule.sentence(), rule.why(), rule.advice()))
        .allSatisfy(text -> assertThat(text).matches("(?s)[A-Z].*[.?]"));
    assertThat(rule.message()).contains("{place}").doesNotEndWith(".");
    assertThat(rule.message().replaceAll("\\{(place|before|after)}", "")).doesNotContain("{");
  }

  @Test
  void no_file_is_without_a_fact() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
          .containsExactlyInAnyOrderElementsOf(RuleCatalogue.ids());
    }
  }

  @Test
  void ids_are_unique() {
    assertThat(RuleCatalogue.ids()).doesNotHaveDuplicates();
  }

  @Test
  void every_request_rule_has_its_response_rule_and_the_other_way_round() {
    assertThat(events("request-")).isEqualTo(events("response-"));
  }

  @Test
  void every_rule_for_what_is_received_has_one_for_what_is_sent() {
    assertThat(events("received-")).isEqualTo(events("sent-"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void what_narrows_a_request_breaks_and_what_narrows_a_response_does_not(String id) {
    if (id.endsWith("-narrowed") || id.endsWith("-forbidden")) {
      assertThat(impact(id)).isEqualTo(isSentByProvider(id) ? Impact.MINOR : Impact.MAJOR);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void what_widens_a_response_breaks_and_what_widens_a_request_does_not(String id) {
    if (id.endsWith("-widened") || id.endsWith("-allowed")) {
      assertThat(impact(id)).isEqualTo(isSentByProvider(id) ? Impact.MAJOR : Impact.MINOR);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void an_event_has_its_reverse(String id) {
    REVERSED.forEach(
        (event, reverse) -> {
          if (id.endsWith("-" + event)) {
            assertThat(RuleCatalogue.ids()).contains(reverse(id, event, reverse));
          } else if (id.endsWith("-" + reverse)) {
            assertThat(RuleCatalogue.ids()).contains(reverse(id, reverse, event));
          }
        });
  }

  @Test
  void a_rule_that_does_not_exist_is_not_found() {
    assertThat(catalogue.find("operation-vanished")).isEmpty();
  }

  private static boolean isSentByProvider(String id) {
    return id.startsWith("response-") || id.startsWith("sent-");
  }

  private Impact impact(String id) {
    return catalogue.find(id).orElseThrow().impact();
  }

  private static Set<String> events(String direction) {
    return RuleCatalogue.ids().stream()
        .filter(id -> id.startsWith(direction))
        .map(id -> id.substring(direction.length()))
        .collect(Collectors.toSet());
  }

  /** Nothing is removed as something required: what is gone is gone. */
  private static String reverse(String id, String event, String reverse) {
    return id.replace("required-", "").replace("-" + event, "-" + reverse);
  }
}
