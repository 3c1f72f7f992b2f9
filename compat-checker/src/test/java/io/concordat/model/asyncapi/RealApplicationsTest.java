package io.concordat.model.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published AsyncAPI documents are read: they are small enough for every build. */
final class RealApplicationsTest {

  private static final Path DOCUMENTS = Path.of("../../shared/corpora/real/asyncapi");

  @Test
  void every_real_document_is_read_with_its_messages() throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), "the corpora are not beside this checkout");
    List<String> empty = new ArrayList<>();
    for (Path document : documents()) {
      Path shown = DOCUMENTS.relativize(document);
      try (Sources sources = new Sources(SourceOptions.in(DOCUMENTS))) {
        Specification specification = sources.open(shown.toString());
        MessageApi api = AsyncApiReader.read(specification);
        api.operations().stream()
            .filter(operation -> operation.messages().isEmpty())
            .map(MessageOperation::name)
            .forEach(name -> empty.add(shown + " " + name));
        if (api.channels().isEmpty()) {
          empty.add(shown.toString());
        }
      }
    }
    assertThat(empty).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(DOCUMENTS)) {
      return files
          .filter(f -> f.getFileName().toString().matches("(old|new)\\..*"))
          .sorted()
          .toList();
    }
  }
}
