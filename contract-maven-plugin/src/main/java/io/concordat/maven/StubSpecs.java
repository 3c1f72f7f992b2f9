package io.concordat.maven;

import io.concordat.stub.StubSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Which specifications a goal makes stubs of. */
final class StubSpecs {

  private StubSpecs() {}

  /**
   * @param named each {@code SPEC}; all OpenAPI documents of the module where nothing is named
   */
  static List<StubSpec> ofRest(@Nullable List<String> named, ModuleSources sources, Log log)
      throws MojoExecutionException {
    return of(
        named,
        sources,
        log,
        language -> language.isPresent() && !language.get().equals("asyncapi"),
        "no OpenAPI document under " + SpecFiles.FOLDERS);
  }

  /**
   * @param named each {@code SPEC} or {@code /BASE=SPEC}; all OpenAPI and AsyncAPI documents of the
   *     module where nothing is named
   */
  static List<StubSpec> ofAnyKind(@Nullable List<String> named, ModuleSources sources, Log log)
      throws MojoExecutionException {
    return of(
        named,
        sources,
        log,
        Optional::isPresent,
        "no OpenAPI or AsyncAPI document under " + SpecFiles.FOLDERS);
  }

  private static List<StubSpec> of(
      @Nullable List<String> named,
      ModuleSources sources,
      Log log,
      Predicate<Optional<String>> languages,
      String nothing)
      throws MojoExecutionException {
    List<String> chosen = named == null || named.isEmpty() ? sources.usual(languages, log) : named;
    if (chosen.isEmpty()) {
      throw new MojoExecutionException(
          "specs: %s. Name some in <specs> (contract.specs).".formatted(nothing));
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
  static String name(String reference) {
    String file =
        reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1);
    return file.replaceFirst("\\.(yaml|yml|json)$", "");
  }
}
