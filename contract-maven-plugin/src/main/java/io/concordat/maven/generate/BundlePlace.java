package io.concordat.maven.generate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a value stands in an OpenAPI document.
 *
 * @param name of the member, or of the array that it is in
 * @param above the name of what that is in
 * @param isSchema whether it is in a schema
 */
record BundlePlace(String name, String above, boolean isSchema) {

  static final BundlePlace ROOT = new BundlePlace("", "", false);

  /** What components there are, those of Swagger 2.0 among them. */
  static final List<String> KINDS =
      List.of(
          "schemas",
          "definitions",
          "parameters",
          "responses",
          "requestBodies",
          "headers",
          "examples",
          "links",
          "callbacks",
          "securitySchemes");

  private static final Set<String> SCHEMAS = Set.of("schemas", "definitions");

  /** A reference below these stands for what it names, which is no component in every version. */
  private static final Set<String> INLINE = Set.of("paths", "webhooks", "pathItems");

  static BundlePlace component(String kind, String name) {
    return new BundlePlace(name, kind, SCHEMAS.contains(kind));
  }

  BundlePlace member(String member) {
    return new BundlePlace(
        member, name, isSchema || SCHEMAS.contains(name) || member.equals("schema"));
  }

  /** The kind of component that a reference here names; empty if it is none. */
  Optional<String> kind() {
    if (isSchema) {
      return Optional.of("schemas");
    }
    if (INLINE.contains(above) || name.contains("{$")) {
      return Optional.empty();
    }
    if (name.equals("requestBody")) {
      return Optional.of("requestBodies");
    }
    if (name.equals("parameters")) {
      return Optional.of("parameters");
    }
    return Optional.of(KINDS.contains(above) ? above : "schemas");
  }

  /** Whether a text is meant, even if YAML takes what stands here for a number. */
  boolean isText() {
    return above.equals("info") && name.equals("version")
        || above.isEmpty() && (name.equals("openapi") || name.equals("swagger"));
  }
}
