package io.concordat.maven;

import io.concordat.stub.StubSpec;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Which specifications a goal makes stubs of. */
final class StubSpecs {

  private StubSpecs() {}

  /**
   * @param named each {@code SPEC} or {@code /BASE=SPEC}; all of the module where nothing is named
   */
  static List<StubSpec> of(@Nullable List<String> named, ModuleSources sources, Log log)
      throws MojoExecutionException {
    List<String> chosen = named == null || named.isEmpty() ? sources.usual(log) : named;
    if (chosen.isEmpty()) {
      throw new MojoExecutionException(
          "specs: no OpenAPI document under src/main/openapi or src/main/api. Name some in <specs>"
              + " (contract.specs).");
    }
    try {
      return chosen.stream()
          .map(StubSpec::parse)
          .map(spec -> new StubSpec(sources.reference(spec.reference()), spec.basePath()))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "specs: %s. Correct <specs> (contract.specs).".formatted(e.getMessage()), e);
    }
  }

  /** What a specification is called in properties and folders: its file, without the extension. */
  static String name(StubSpec spec) {
    String path = spec.reference();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    return file.replaceFirst("\\.(yaml|yml|json)$", "");
  }
}
