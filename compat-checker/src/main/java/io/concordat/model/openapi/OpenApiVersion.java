package io.concordat.model.openapi;

import io.concordat.model.Dialect;
import io.concordat.source.Node;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.util.Optional;

/** The versions of OpenAPI that are understood. */
enum OpenApiVersion {
  SWAGGER_2(Dialect.SWAGGER_2),
  V3_0(Dialect.OPENAPI_3_0),
  V3_1(Dialect.OPENAPI_3_1),
  V3_2(Dialect.OPENAPI_3_1);

  private final Dialect dialect;

  OpenApiVersion(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The dialect of the document's schemas: OpenAPI's own, or the draft that it names instead (OAS
   * 3.1 §4.8.1 {@code jsonSchemaDialect}).
   */
  Dialect dialect(Node root) {
    return dialect != Dialect.OPENAPI_3_1
        ? dialect
        : root.text("jsonSchemaDialect")
            .filter(uri -> uri.contains("//json-schema.org/"))
            .map(Dialect::ofSchemaUri)
            .orElse(dialect);
  }

  boolean isSwagger() {
    return this == SWAGGER_2;
  }

  /**
   * The version that a document declares.
   *
   * @throws SpecException when it is no OpenAPI document or one of a version that nobody knows here
   */
  static OpenApiVersion of(Specification specification) {
    Node root = specification.root().root();
    Optional<String> swagger = root.text("swagger");
    if (swagger.isPresent()) {
      if (swagger.get().startsWith("2")) {
        return SWAGGER_2;
      }
      throw unknown(root, "swagger", swagger.get());
    }
    String version =
        root.text("openapi")
            .orElseThrow(
                () ->
                    new SpecException(
                        Problem.error(
                            root.location(),
                            "not an OpenAPI document: neither \"openapi\" nor \"swagger\" is there",
                            "name a document that begins with openapi: 3.1.0 or similar")));
    if (version.startsWith("3.0") || version.equals("3")) {
      return V3_0;
    }
    if (version.startsWith("3.1")) {
      return V3_1;
    }
    if (version.startsWith("3.")) {
      if (!version.startsWith("3.2")) {
        specification.report(
            Problem.note(
                root.get("openapi").orElse(root).location(),
                "OpenAPI " + version + " is newer than what is known; read as 3.2",
                "check the findings with care"));
      }
      return V3_2;
    }
    throw unknown(root, "openapi", version);
  }

  private static SpecException unknown(Node root, String member, String version) {
    return new SpecException(
        Problem.error(
            root.get(member).orElse(root).location(),
            "OpenAPI version \"" + version + "\" is not supported",
            "use Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2"));
  }
}
