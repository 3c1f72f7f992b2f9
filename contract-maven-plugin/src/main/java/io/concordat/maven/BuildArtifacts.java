package io.concordat.maven;

import io.concordat.source.ArtifactFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.version.Version;

/** Finds released artifacts as the build does: its repositories, mirrors and credentials. */
final class BuildArtifacts implements ArtifactFiles, ReleasedVersions {

  private static final Pattern PRE_RELEASE =
      Pattern.compile(
          ".*[-.](SNAPSHOT|alpha|beta|rc|cr|m|milestone|pre|preview|ea|dev)[-.]?\\d*",
          Pattern.CASE_INSENSITIVE);

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  BuildArtifacts(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.repositories = repositories;
  }

  @Override
  public Found find(Coordinates wanted) throws IOException {
    try {
      ArtifactResult result =
          system.resolveArtifact(
              session, new ArtifactRequest(artifact(wanted), repositories, "concordat"));
      return new Found(result.getArtifact().getFile().toPath(), result.getArtifact().getVersion());
    } catch (ArtifactResolutionException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<String> latest(Coordinates of, Optional<String> before)
      throws MojoExecutionException {
    VersionRangeResult known = versions(of, "[0,)");
    Optional<Version> limit = before.isEmpty() ? Optional.empty() : parsed(of, before.get());
    List<Version> released =
        known.getVersions().stream()
            .filter(version -> !PRE_RELEASE.matcher(version.toString()).matches())
            .filter(version -> limit.isEmpty() || version.compareTo(limit.get()) < 0)
            .toList();
    if (released.isEmpty() && known.getVersions().isEmpty()) {
      requireAnswers(of, known);
    }
    return released.stream().reduce((older, newer) -> newer).map(Version::toString);
  }

  /** Nothing was found; that is only an answer if every repository could be asked. */
  private void requireAnswers(Coordinates of, VersionRangeResult known)
      throws MojoExecutionException {
    if (session.isOffline()) {
      throw new MojoExecutionException(
          "baselineVersion: the local repository knows no release of %s, and Maven is offline."
                  .formatted(of)
              + " Run once without --offline, set <baselineVersion> to a version that is there, or"
              + " skip the check (contract.skip).");
    }
    for (Exception e : known.getExceptions()) {
      if (!(e instanceof MetadataNotFoundException)) {
        throw new MojoExecutionException(
            "baselineVersion: cannot find out what was released of %s: %s."
                    .formatted(of, e.getMessage())
                + " Mend the repository or set <baselineVersion> (contract.baselineVersion).",
            e);
      }
    }
  }

  /** A version by the rules that order those of the repository. */
  private Optional<Version> parsed(Coordinates of, String version) throws MojoExecutionException {
    String released = version.replaceFirst("-SNAPSHOT$", "");
    return versions(of, released).getVersions().stream().findFirst();
  }

  private VersionRangeResult versions(Coordinates of, String range) throws MojoExecutionException {
    Artifact artifact = artifact(of).setVersion(range);
    try {
      return system.resolveVersionRange(
          session, new VersionRangeRequest(artifact, repositories, "concordat"));
    } catch (VersionRangeResolutionException e) {
      throw new MojoExecutionException("baselineVersion: " + e.getMessage(), e);
    }
  }

  private static Artifact artifact(Coordinates of) {
    return new DefaultArtifact(
        of.group(), of.artifact(), of.classifier(), of.extension(), of.version());
  }
}
