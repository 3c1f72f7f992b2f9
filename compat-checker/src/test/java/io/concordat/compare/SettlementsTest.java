package io.concordat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.compare.Settlements.By;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.Sameness;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message is counted twice, once for each direction, by what settled it. */
final class SettlementsTest {

  @TempDir private Path folder;

  private Settlements settle(String oldSchema, String newSchema) throws IOException {
    write("old.yaml", oldSchema);
    write("new.yaml", newSchema);
    ApiComparison comparison = new ApiComparison(new Containment(Reading.POLITE, 10_000));
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      Specification oldSpec = sources.open("old.yaml");
      Specification newSpec = sources.open("new.yaml");
      comparison.compare(
          OpenApiReader.read(oldSpec), OpenApiReader.read(newSpec), new Sameness(oldSpec, newSpec));
    }
    return comparison.settlements();
  }

  private void write(String file, String schema) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        openapi: 3.1.0
        info: {title: Books, version: 1.0.0}
        paths:
          /books:
            post:
              requestBody:
                content:
                  application/json:
                    schema: %s
              responses: {'204': {description: Done}}
        components:
          schemas:
            Title: {type: string, maxLength: 9}
        """
            .formatted(schema));
  }

  @Test
  void what_says_the_same_to_the_letter_is_settled_by_its_text() throws IOException {
    Settlements settlements = settle("{type: string}", "{type: string}");
    assertThat(settlements.count(By.TEXT)).isEqualTo(2);
    assertThat(settlements.mostSteps()).isZero();
  }

  @Test
  void what_says_the_same_in_other_words_is_settled_by_its_content() throws IOException {
    Settlements settlements =
        settle("{$ref: '#/components/schemas/Title'}", "{maxLength: 9, type: string}");
    assertThat(settlements.count(By.CONTENT)).isEqualTo(2);
  }

  @Test
  void what_differs_part_by_part_is_settled_by_structure() throws IOException {
    Settlements settlements =
        settle("{type: string, maxLength: 9}", "{type: string, maxLength: 8}");
    assertThat(settlements.count(By.STRUCTURE)).isEqualTo(2);
    assertThat(settlements.mostSteps()).isPositive();
  }

  @Test
  void what_needs_a_choice_between_alternatives_is_settled_by_refutation() throws IOException {
    Settlements settlements =
        settle(
            "{type: integer, minimum: 0, maximum: 9}",
            "{anyOf: [{type: integer, minimum: 0, maximum: 4, multipleOf: 1},"
                + " {type: integer, minimum: 5, maximum: 9, multipleOf: 1}]}");
    assertThat(settlements.count(By.REFUTATION)).isPositive();
    assertThat(settlements.count(By.NOTHING)).isZero();
  }

  @Test
  void what_stays_open_is_counted_with_its_reason() throws IOException {
    Settlements settlements =
        settle("{type: string, pattern: '(?<=a)b'}", "{type: string, pattern: '(?<=a)c'}");
    assertThat(settlements.count(By.NOTHING)).isEqualTo(2);
    assertThat(settlements.reasons().values()).containsExactly(2);
    assertThat(settlements.reasons().keySet()).allMatch(reason -> reason.contains("look"));
  }
}
