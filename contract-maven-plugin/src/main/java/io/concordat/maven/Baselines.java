package io.concordat.maven;

import io.concordat.source.ArtifactFiles.Coordinates;
import io.concordat.source.ReleaseTags;
import io.concordat.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Finds the baseline that the configuration of a build means.
 *
 * @param revision {@code baselineRevision}
 * @param tags {@code baselineTags}
 * @param version {@code baselineVersion}
 * @param artifact {@code baselineArtifact}
 * @param path {@code baselinePath}
 * @param file {@code baselineFile}
 */
record Baselines(
    Optional<String> revision,
    Optional<String> tags,
    Optional<String> version,
    Optional<String> artifact,
    BaselinePath path,
    Optional<Path> file) {

  private static final Pattern ARTIFACT =
      Pattern.compile(
          "(?<group>[^:!@/]+):(?<artifact>[^:!@/]+)(:(?<classifier>[^:!@/]*))?"
              + "(@(?<extension>[^:!@/]+))?");

  /** Words for the newest release. */
  private static final List<String> NEWEST = List.of("LATEST", "RELEASE");

  /** What a baseline is looked for with. */
  record Surroundings(
      Workspace workspace,
      Sources sources,
      MavenProject project,
      List<String> names,
      Optional<ReleaseTags> releases,
      ReleasedVersions artifacts) {}

  Baseline find(Surroundings around) throws MojoExecutionException {
    if (Stream.of(revision, version, file).filter(Optional::isPresent).count() > 1) {
      throw new MojoExecutionException(
          "Set one of <baselineRevision>, <baselineVersion> and <baselineFile>: a change has one"
              + " baseline.");
    }
    if (file.isPresent()) {
      return new FileBaseline(file.get(), around.workspace());
    }
    if (version.isPresent() || artifact.isPresent()) {
      return artifact(around);
    }
    return git(around);
  }

  private Baseline git(Surroundings around) throws MojoExecutionException {
    if (around.releases().isEmpty()) {
      throw new MojoExecutionException(
          "There is nothing to compare with: %s is in no git repository, whose latest release tag"
                  .formatted(around.workspace().module())
              + " would be the baseline. Set <baselineVersion> (contract.baselineVersion) to LATEST"
              + " for the newest released artifact, or <baselineFile> (contract.baselineFile).");
    }
    if (revision.isPresent()) {
      return new RevisionBaseline(revision.get(), path, around.sources());
    }
    ReleaseTags releases = around.releases().get();
    String building = around.project().getVersion();
    Optional<String> tag =
        tags.isPresent()
            ? releases.latestLike(tags.get(), building)
            : releases.latest(around.names(), building);
    if (tag.isPresent()) {
      return new RevisionBaseline(tag.get(), path, around.sources());
    }
    if (releases.isShallow()) {
      throw new MojoExecutionException(
          "The latest release tag is the baseline, but this clone is shallow and has none. Fetch"
              + " the history: git fetch --unshallow --tags (on GitHub: fetch-depth: 0), or set"
              + " <baselineRevision> (contract.baselineRevision).");
    }
    Released nothing = Released.nothing("no release tag leads here" + namesOf(releases));
    return spec -> nothing;
  }

  private String namesOf(ReleaseTags releases) {
    List<String> names = releases.names();
    return names.isEmpty()
        ? ""
        : "; there are tags "
            + String.join(", ", names.stream().map(name -> tagLike(name)).toList())
            + ". To use some of them, set <baselineTags> (contract.baselineTags)";
  }

  private static String tagLike(String name) {
    return name.isEmpty() ? "*" : name + "-*";
  }

  private Baseline artifact(Surroundings around) throws MojoExecutionException {
    Coordinates wanted = coordinates(around.project());
    if (!NEWEST.contains(wanted.version())) {
      return new ArtifactBaseline(wanted, path, around.project(), around.sources());
    }
    Optional<String> before =
        artifact.isPresent() ? Optional.empty() : Optional.of(around.project().getVersion());
    Optional<String> latest = around.artifacts().latest(wanted, before);
    if (latest.isEmpty()) {
      Released nothing =
          Released.nothing(
              "no release of %s:%s is known".formatted(wanted.group(), wanted.artifact())
                  + before.map(version -> " before " + version).orElse(""));
      return spec -> nothing;
    }
    return new ArtifactBaseline(at(wanted, latest.get()), path, around.project(), around.sources());
  }

  private Coordinates coordinates(MavenProject project) throws MojoExecutionException {
    String newest = version.orElse("LATEST");
    if (artifact.isEmpty()) {
      return new Coordinates(project.getGroupId(), project.getArtifactId(), newest, "", "jar");
    }
    Matcher parsed = ARTIFACT.matcher(artifact.get());
    if (!parsed.matches()) {
      throw new MojoExecutionException(
          "baselineArtifact: \"%s\" is no artifact. Write GROUP:ARTIFACT[:CLASSIFIER][@EXTENSION];"
                  .formatted(artifact.get())
              + " its version goes into <baselineVersion>.");
    }
    return new Coordinates(
        parsed.group("group"),
        parsed.group("artifact"),
        newest,
        Optional.ofNullable(parsed.group("classifier")).orElse(""),
        Optional.ofNullable(parsed.group("extension")).orElse("jar"));
  }

  private static Coordinates at(Coordinates wanted, String version) {
    return new Coordinates(
        wanted.group(), wanted.artifact(), version, wanted.classifier(), wanted.extension());
  }
}
