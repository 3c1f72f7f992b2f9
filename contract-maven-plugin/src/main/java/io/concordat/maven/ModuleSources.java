package io.concordat.maven;

import io.concordat.source.ReleaseTags;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Where the specifications that a module uses come from. */
final class ModuleSources implements AutoCloseable {

  private static final List<String> ELSEWHERE = List.of("git:", "maven:", "http://", "https://");

  private final Workspace workspace;
  private final BuildArtifacts artifacts;
  private final SourceOptions options;
  private final Sources sources;

  private ModuleSources(Workspace workspace, BuildArtifacts artifacts, boolean allowNetwork) {
    this.workspace = workspace;
    this.artifacts = artifacts;
    this.options =
        SourceOptions.in(workspace.top()).withNetwork(allowNetwork).withArtifacts(artifacts);
    this.sources = new Sources(options);
  }

  static ModuleSources of(
      MavenProject project,
      MavenSession session,
      RepositorySystem repositories,
      boolean allowNetwork) {
    // A goal may run where there is no project.
    Path module =
        project.getBasedir() == null
            ? Path.of(session.getExecutionRootDirectory())
            : project.getBasedir().toPath();
    Workspace workspace;
    try (ReleaseTags tags = ReleaseTags.around(module).orElse(null)) {
      workspace = new Workspace(tags == null ? module : tags.top(), module, tags != null);
    }
    BuildArtifacts artifacts =
        new BuildArtifacts(
            repositories, session.getRepositorySession(), project.getRemoteProjectRepositories());
    return new ModuleSources(workspace, artifacts, allowNetwork);
  }

  Workspace workspace() {
    return workspace;
  }

  BuildArtifacts artifacts() {
    return artifacts;
  }

  Sources sources() {
    return sources;
  }

  /** How specifications are looked for. */
  SourceOptions options() {
    return options;
  }

  /**
   * The words by which a specification is opened.
   *
   * @param spec a file, relative to the module, or {@code git:}, {@code maven:} or a URL
   */
  String reference(String spec) {
    return ELSEWHERE.stream().anyMatch(spec::startsWith) ? spec : workspace.name(Path.of(spec));
  }

  /** What a record in the module calls a specification: the same words on every machine. */
  String inModule(String spec) {
    if (ELSEWHERE.stream().anyMatch(spec::startsWith)) {
      return spec;
    }
    Path file = workspace.module().resolve(spec).normalize();
    return workspace.module().relativize(file).toString().replace('\\', '/');
  }

  /**
   * The specification that is named, or else the only one in the usual folders.
   *
   * @param languages that count when none is named
   */
  String chosen(@Nullable String spec, List<String> languages, Log log)
      throws MojoExecutionException {
    if (spec != null) {
      return spec;
    }
    List<String> usual = usual(language -> languages.contains(language.orElse("")), log);
    if (usual.size() == 1) {
      return usual.get(0);
    }
    throw new MojoExecutionException(
        usual.isEmpty()
            ? "spec: no specification under %s. Name one in <spec> (contract.spec)."
                .formatted(SpecFiles.FOLDERS)
            : "spec: which of %s? Name one in <spec> (contract.spec)."
                .formatted(String.join(", ", usual)));
  }

  /** The documents in the usual folders whose language, if any, is one of these. */
  List<String> usual(Predicate<Optional<String>> languages, Log log) {
    return new SpecFiles(workspace, sources, log)
        .usual(languages).stream().map(ModuleSpec::inModule).toList();
  }

  /**
   * @throws SpecException when it cannot be read
   */
  Specification open(String spec) {
    return openReference(reference(spec));
  }

  /** Opens by the words that {@link #reference} gave. */
  Specification openReference(String reference) {
    return sources.open(reference);
  }

  @Override
  public void close() {
    sources.close();
  }
}
