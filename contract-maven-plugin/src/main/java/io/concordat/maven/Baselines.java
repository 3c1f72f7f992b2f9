package io.concordat.maven;

import io.concordat.source.ArtifactFiles.Coordinates;
import io.concordat.source.ReleaseTags;
import io.concordat.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;
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
    checkThatThereIsOne();
    if (file.isPresent()) {
      return new FileBaseline(file.get(), around.workspace());
    }
    if (version.isPresent() || artifact.isPresent()) {
      return artifact(around);
    }
    return git(around);
  }

  private void checkThatThereIsOne() throws MojoExecutionException {
    List<String> set = new ArrayList<>();
    revision.ifPresent(whatever -> set.add("<baselineRevision>"));
    tags.ifPresent(whatever -> set.add("<baselineTags>"));
    version.or(() -> artifact).ifPresent(whatever -> set.add("<baselineVersion>"));
    file.ifPresent(whatever -> set.add("<baselineFile>"));
    if (set.size() > 1) {
      throw new MojoExecutionException(
          "There are %s: a change has one baseline. Keep one of them."
              .formatted(String.join(" and ", set)));
    }
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
    if (releases.hasNoTags() && releases.isToldToHaveNone()) {
      throw new MojoExecutionException(
          "The latest release tag is the baseline, but this clone was made without tags. Fetch them:"
              + " git fetch --tags, or set <baselineRevision> (contract.baselineRevision).");
    }
    String why = "no release tag leads here" + namesOf(releases);
    Released nothing =
        releases.hasNoTags() && isLaterThanTheFirst(building)
            ? Released.unlikely(
                why + ", nor is there any in this clone, although this is " + building)
            : Released.nothing(why);
    return spec -> nothing;
  }

  /** Whether a first release would hardly have this version. */
  private static boolean isLaterThanTheFirst(String version) {
    return new ComparableVersion(version).compareTo(new ComparableVersion("1.0.0")) > 0;
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
