package io.concordat.exchange;

import io.concordat.model.Api;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads APIs for tests. */
public final class Apis {

  private Apis() {}

  /** The API of a document that is written out here. */
  public static Api of(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    SourceOptions options =
        SourceOptions.in(Path.of("")).withStandardInput(() -> new ByteArrayInputStream(bytes));
    try (Sources sources = new Sources(options)) {
      return OpenApiReader.read(sources.open("-"));
    }
  }

  /** The API of a file. */
  public static Api at(Path file) {
    try (Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      return OpenApiReader.read(sources.open(file.toString()));
    }
  }
}
