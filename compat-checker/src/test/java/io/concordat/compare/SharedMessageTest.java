package io.concordat.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that several operations share is explained once, and reaches all of them. */
final class SharedMessageTest {

  @TempDir private Path folder;

  private final ApiComparison comparison =
      new ApiComparison(new Containment(Reading.POLITE, 10_000));

  private List<Difference> compare(String oldTitle, String newTitle) throws IOException {
    write("old.yaml", oldTitle);
    write("new.yaml", newTitle);
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      Specification oldSpec = sources.open("old.yaml");
      Specification newSpec = sources.open("new.yaml");
      return comparison.compare(
          OpenApiReader.read(oldSpec), OpenApiReader.read(newSpec), new Sameness(oldSpec, newSpec));
    }
  }

  private void write(String file, String title) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        openapi: 3.1.0
        info: {title: Books, version: 1.0.0}
        paths:
          /books:
            post: &takesTitle
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Title'}
              responses: {'204': {description: Done}}
          /magazines:
            post: *takesTitle
          /papers:
            get:
              parameters:
                - {name: title, in: query, schema: {$ref: '#/components/schemas/Title'}}
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Title'}
        components:
          schemas:
            Title: %s
        """
            .formatted(title));
  }

  @Test
  void one_difference_names_every_operation_of_its_direction() throws IOException {
    List<Difference> differences =
        compare("{type: string, maxLength: 9}", "{type: string, maxLength: 8}");
    assertThat(differences)
        .extracting(Difference::rule, Difference::operations)
        .containsExactlyInAnyOrder(
            tuple(
                "request-length-narrowed",
                List.of("GET /papers", "POST /books", "POST /magazines")),
            tuple("response-length-narrowed", List.of("GET /papers")));
  }

  @Test
  void what_breaks_a_body_need_not_break_a_parameter() throws IOException {
    assertThat(compare("{type: integer}", "{type: string}"))
        .filteredOn(difference -> difference.oldClient().isFailure())
        .extracting(Difference::rule, Difference::operations)
        .containsExactlyInAnyOrder(
            tuple("request-type-changed", List.of("POST /books", "POST /magazines")),
            tuple("response-type-changed", List.of("GET /papers")));
  }

  @Test
  void each_message_counts_as_settled() throws IOException {
    compare("{type: string, maxLength: 9}", "{type: string, maxLength: 8}");
    assertThat(comparison.settlements().count(By.STRUCTURE)).isEqualTo(8);
  }
}
