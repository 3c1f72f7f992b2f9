package io.concordat.maven;

import io.concordat.model.protobuf.DeclaredVersion;
import io.concordat.source.Node;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A folder that keeps every released version of an API in a file of its own. */
final class VersionFolder {

  private final Path folder;
  private final Baselines.Surroundings around;
  private final SpecFiles files;

  VersionFolder(String folder, Baselines.Surroundings around, SpecFiles files) {
    this.folder = around.workspace().module().resolve(folder);
    this.around = around;
    this.files = files;
  }

  /**
   * Each version with the one before it.
   *
   * @throws MojoFailureException when a released file has changed
   */
  List<Comparison> comparisons() throws MojoExecutionException, MojoFailureException {
    List<Version> versions = new ArrayList<>();
    for (ModuleSpec spec : files.in(folder)) {
      versions.add(new Version(spec, number(spec)));
    }
    if (versions.isEmpty()) {
      throw new MojoExecutionException(
          "histories: there is no specification in %s. Correct <histories> (contract.histories)."
              .formatted(around.workspace().name(folder)));
    }
    versions.sort(Comparator.comparing(Version::number));
    requireReleasedAsTheyWere(versions);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      ModuleSpec spec = versions.get(i).spec();
      comparisons.add(new Comparison(versions.get(i - 1).spec().path(), spec));
    }
    return comparisons;
  }

  private void requireReleasedAsTheyWere(List<Version> versions)
      throws MojoExecutionException, MojoFailureException {
    List<String> violations =
        ReleasedFiles.in(folder)
            .violations(versions.stream().map(version -> version.spec().file()).toList());
    if (!violations.isEmpty()) {
      String list = around.workspace().name(folder.resolve(ReleasedFiles.NAME));
      throw new MojoFailureException(list + ":\n" + String.join("\n", violations));
    }
  }

  /** What a document calls its version. */
  private ComparableVersion number(ModuleSpec spec) throws MojoExecutionException {
    try {
      Specification document = around.sources().open(spec.path());
      Node root = document.root().root();
      Optional<String> version =
          root.get("protobuf").isPresent()
              ? DeclaredVersion.of(document)
              : root.get("info").flatMap(info -> info.get("version")).map(Node::text);
      return new ComparableVersion(version.orElse(""));
    } catch (SpecException e) {
      throw new MojoExecutionException("A released version cannot be read:\n" + e.getMessage());
    }
  }

  private record Version(ModuleSpec spec, ComparableVersion number) {}
}
