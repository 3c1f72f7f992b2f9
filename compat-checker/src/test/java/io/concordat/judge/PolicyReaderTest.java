package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.Golden;
import io.concordat.JsonSchema;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyReaderTest {

  private static final Path SAMPLES = Path.of("src/test/resources/policies");
  private static final JsonSchema SCHEMA =
      new JsonSchema(Path.of("../docs/concordat-policy.schema.json"));

  /** A schema sees values: not how often a key is written, nor that there are none. */
  private static final Set<String> BEYOND_SCHEMA = Set.of("said-twice.yaml", "empty.yaml");

  @Test
  void everything_that_a_policy_may_say_is_read() throws IOException {
    Policy policy = read("good", "full.yaml");
    assertThat(policy.level()).isEqualTo(Level.SOURCE);
    assertThat(policy.isStrict()).isTrue();
    assertThat(policy.budget()).isEqualTo(5000);
    assertThat(policy.hosts()).isEqualTo(Hosts.DEPLOYMENT);
    assertThat(policy.zero()).isEqualTo(ZeroRule.STRICT);
    assertThat(policy.enums()).isEqualTo(Enums.OPEN);
    assertThat(policy.isSunsetAllowed()).isTrue();
    assertThat(policy.unstable()).containsExactlyInAnyOrder("draft", "alpha");
    assertThat(policy.ignored())
        .containsExactly(
            new IgnoredOperations("/internal/*"), new IgnoredOperations("GET /health"));
    assertThat(policy.severities())
        .isEqualTo(
            Map.of(
                "documentation-changed", Impact.NONE, "response-enum-value-added", Impact.MINOR));
    assertThat(policy.accepted())
        .extracting(AcceptedBreak::location, AcceptedBreak::owner, AcceptedBreak::expires)
        .containsExactly(
            tuple("DELETE /orders/{id}", "orders-team", Optional.of(LocalDate.of(2027, 1, 31))),
            tuple("/components/schemas/Order/*", "jane@example.org", Optional.empty()));
    assertThat(policy.accepted().get(0).at().line()).isEqualTo(17);
  }

  @Test
  void what_is_not_said_is_as_usual() throws IOException {
    assertThat(read("good", "one-line.yaml")).isEqualTo(Policy.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("good")
  void a_good_policy_is_good_for_editors_too(String name) throws IOException {
    read("good", name);
    assertThat(SCHEMA.errors(json("good", name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void every_error_of_a_bad_policy_has_its_place_and_repair(String name) {
    SpecException refused = catchThrowableOfType(SpecException.class, () -> read("bad", name));
    Golden.check(
        SAMPLES.resolve("bad").resolve(name.replaceAll("\\.\\w+$", ".txt")),
        refused.getMessage() + "\n");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_policy_is_bad_for_editors_too(String name) throws IOException {
    if (!BEYOND_SCHEMA.contains(name)) {
      assertThat(SCHEMA.errors(json("bad", name))).isNotEmpty();
    }
  }

  @Test
  void editors_complete_the_ids_of_all_rules() throws IOException {
    Path file = Path.of("../docs/concordat-policy.schema.json");
    String ids =
        "\n        \"" + String.join("\",\n        \"", RuleCatalogue.ids()) + "\"\n      ";
    String text = Files.readString(file);
    int start = text.indexOf("\"enum\": [", text.indexOf("\"rule\": {\n      \"description\"")) + 9;
    Golden.check(file, text.substring(0, start) + ids + text.substring(text.indexOf(']', start)));
  }

  static List<String> good() throws IOException {
    return names("good");
  }

  static List<String> bad() throws IOException {
    return names("bad");
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  private static Policy read(String folder, String name) throws IOException {
    try (Sources sources = open(folder)) {
      return PolicyReader.read(sources.open(name));
    }
  }

  private static String json(String folder, String name) throws IOException {
    try (Sources sources = open(folder)) {
      Specification document = sources.open(name);
      return document.root().root().toJson().text();
    }
  }

  private static Sources open(String folder) {
    return new Sources(SourceOptions.in(SAMPLES.resolve(folder)));
  }
}
