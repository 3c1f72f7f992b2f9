package io.concordat.stub;

import static io.concordat.stub.Consumer.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReloadTest {

  private static final String ROOT =
      """
      openapi: 3.1.0
      info: { title: Split, version: 1.0.0 }
      paths:
        /thing:
          get:
            responses:
              "200":
                description: The thing.
                content: { application/json: { schema: { $ref: parts/thing.yaml } } }
      """;

  @TempDir private Path folder;
  private final Teller teller = new Teller();

  @Test
  void a_changed_part_is_served_and_a_broken_one_is_told() throws Exception {
    Files.writeString(folder.resolve("root.yaml"), ROOT);
    Path part = Files.createDirectories(folder.resolve("parts")).resolve("thing.yaml");
    part(part, "old");
    StubConfiguration configuration =
        StubConfiguration.of("root.yaml")
            .withSources(SourceOptions.in(folder))
            .reloading(true)
            .withListener(teller);
    try (StubServer server = StubServer.start(configuration)) {
      Consumer consumer = new Consumer(server.url());
      assertThat(member(consumer.get("/thing"), "state")).isEqualTo("old");

      part(part, "new");
      assertThat(teller.next()).isEqualTo("reloaded root.yaml");
      assertThat(member(consumer.get("/thing"), "state")).isEqualTo("new");

      Files.writeString(part, "type: [object");
      assertThat(teller.next()).startsWith("broken root.yaml").contains("parts/thing.yaml");
      assertThat(member(consumer.get("/thing"), "state")).isEqualTo("new");

      Files.delete(part);
      assertThat(teller.next()).startsWith("broken root.yaml").contains("there is no file");
      assertThat(member(consumer.get("/thing"), "state")).isEqualTo("new");

      part(part, "mended");
      assertThat(teller.next()).isEqualTo("reloaded root.yaml");
      assertThat(member(consumer.get("/thing"), "state")).isEqualTo("mended");
      assertThat(teller.told()).isEmpty();
    }
  }

  private static void part(Path file, String state) throws IOException {
    Files.writeString(
        file, "type: object\nrequired: [state]\nproperties: { state: { const: " + state + " } }\n");
  }
}
