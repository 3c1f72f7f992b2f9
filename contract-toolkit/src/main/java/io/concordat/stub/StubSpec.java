package io.concordat.stub;

import java.util.Optional;

/**
 * A specification to serve.
 *
 * @param reference names it as for a check: a file, a folder, {@code git:REV:PATH}, {@code maven:…}
 * @param basePath under which its paths are served, such as {@code /v1}; where it is empty, those
 *     of the specification's servers
 */
public record StubSpec(String reference, Optional<String> basePath) {

  public StubSpec {
    basePath = basePath.map(StubSpec::normal);
  }

  /** Under its own base paths. */
  public static StubSpec of(String reference) {
    return new StubSpec(reference, Optional.empty());
  }

  /** Reads {@code REFERENCE} or {@code /BASE/PATH=REFERENCE}. */
  public static StubSpec parse(String text) {
    int equals = text.indexOf('=');
    return text.startsWith("/") && equals > 0
        ? new StubSpec(text.substring(equals + 1), Optional.of(text.substring(0, equals)))
        : of(text);
  }

  private static String normal(String path) {
    String rooted = path.startsWith("/") ? path : "/" + path;
    String trimmed = rooted.replaceAll("/+$", "");
    if (trimmed.contains("?") || trimmed.contains("#") || trimmed.contains(" ")) {
      throw new IllegalArgumentException("\"" + path + "\" is no base path");
    }
    return trimmed;
  }
}
