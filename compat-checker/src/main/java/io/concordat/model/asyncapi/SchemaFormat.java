package io.concordat.model.asyncapi;

import io.concordat.model.Dialect;
import io.concordat.model.MediaRange;
import io.concordat.model.SchemaReader;
import io.concordat.source.Node;
import java.util.Optional;

/** The languages in which AsyncAPI documents write schemas (AsyncAPI 3.0, Schema formats table). */
final class SchemaFormat {

  /** What a schema is written in when nothing is said. */
  static final MediaRange DEFAULT = MediaRange.of("application/vnd.aai.asyncapi");

  private SchemaFormat() {}

  /** The dialect of JSON Schema that a format is, if it is one. */
  static Optional<Dialect> dialect(MediaRange format, Node schema) {
    String name = format.subtype().replaceFirst("\\+(json|yaml)$", "");
    String version = format.parameters().getOrDefault("version", "");
    return switch (name) {
      // AsyncAPI 3.0, Schema Object: a superset of draft-07.
      case "vnd.aai.asyncapi" -> Optional.of(Dialect.DRAFT_07);
      case "schema" ->
          Optional.of(
              version.isEmpty() ? SchemaReader.dialectOf(schema) : Dialect.ofSchemaUri(version));
      case "vnd.oai.openapi" ->
          Optional.of(
              version.startsWith("2")
                  ? Dialect.SWAGGER_2
                  : version.startsWith("3.0") ? Dialect.OPENAPI_3_0 : Dialect.OPENAPI_3_1);
      default -> Optional.empty();
    };
  }
}
