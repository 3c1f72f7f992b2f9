package io.concordat.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every message that a published API promises can be made, and is valid, unless its schema has no
 * value at all.
 */
final class RealApisTest {

  private static final Path APIS = Path.of("../../shared/corpora/real");
  private static final List<String> SMALL =
      List.of("blueapi/010", "camara/003", "ory/031", "twilio/071");

  @Test
  void small_ones() {
    assumeTrue(Files.isDirectory(APIS), "the corpora are not beside this checkout");
    SMALL.stream().map(pair -> document(APIS.resolve(pair))).forEach(RealApisTest::check);
  }

  @Test
  @Tag("full")
  void all_of_them() throws IOException {
    assumeTrue(Files.isDirectory(APIS), "the corpora are not beside this checkout");
    try (Stream<Path> pairs = Files.walk(APIS, 2)) {
      pairs
          .filter(pair -> Files.exists(pair.resolve("new")) || hasDocument(pair))
          .filter(pair -> !pair.toString().contains("asyncapi"))
          .filter(pair -> !pair.toString().contains("proto-"))
          .sorted()
          .map(RealApisTest::document)
          .forEach(RealApisTest::check);
    }
  }

  private static boolean hasDocument(Path pair) {
    return Files.exists(pair.resolve("new.yaml")) || Files.exists(pair.resolve("new.json"));
  }

  private static Path document(Path pair) {
    if (hasDocument(pair)) {
      return Stream.of("new.yaml", "new.json")
          .map(pair::resolve)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();
    }
    Path lichess = pair.resolve("new/doc/specs/lichess-api.yaml");
    return Files.exists(lichess) ? lichess : pair.resolve("new/specification");
  }

  private static void check(Path document) {
    Census census = Census.of(document);
    System.out.println(APIS.relativize(document) + ": " + census);
    assertThat(census.failures())
        .as(document.toString())
        .allMatch(failure -> failure.endsWith("the schema has no value"));
  }
}
