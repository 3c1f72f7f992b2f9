package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MessageSpecTest {

  @TempDir private Path folder;

  @Test
  void a_document_that_cannot_be_used_is_refused_with_its_places() throws IOException {
    Files.writeString(
        folder.resolve("broken.yaml"),
        """
        asyncapi: 3.0.0
        info: {title: Broken, version: 1.0.0}
        channels:
          a: {address: a, messages: {m: {payload: {$ref: '#/nowhere'}}}}
        """);
    assertThatThrownBy(() -> MessageSpec.read("broken.yaml", SourceOptions.in(folder)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("broken.yaml:4:44");
  }
}
