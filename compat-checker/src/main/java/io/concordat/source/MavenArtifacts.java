package io.concordat.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.settings.Settings;
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
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/**
 * Finds artifacts as Maven 3 does outside of a build: in the local repository, then in central and
 * in the repositories of the active profiles of settings.xml, through their mirrors and proxies.
 */
final class MavenArtifacts implements ArtifactFiles, AutoCloseable {

  private final RepositorySystem system = new RepositorySystemSupplier().get();
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  MavenArtifacts(Settings settings, boolean isOffline) {
    this.session = MavenSession.of(settings, system, isOffline);
    this.repositories =
        system.newResolutionRepositories(session, MavenSession.repositories(settings));
  }

  static MavenArtifacts ofUser(boolean isOffline) throws IOException {
    return new MavenArtifacts(
        MavenSettings.read(MavenSettings.home().resolve("settings.xml")), isOffline);
  }

  @Override
  public Found find(Coordinates wanted) throws IOException {
    Artifact named = exact(artifact(wanted), wanted);
    Path installed =
        session
            .getLocalRepository()
            .getBasedir()
            .toPath()
            .resolve(session.getLocalRepositoryManager().getPathForLocalArtifact(named));
    // A release never changes, so it does not matter which remote repository it once came from.
    if (!named.isSnapshot() && installed.toFile().isFile()) {
      return new Found(installed, named.getVersion());
    }
    try {
      ArtifactResult result =
          system.resolveArtifact(session, new ArtifactRequest(named, repositories, "concordat"));
      return new Found(result.getArtifact().getFile().toPath(), result.getArtifact().getVersion());
    } catch (ArtifactResolutionException e) {
      throw absent(wanted, e);
    }
  }

  @Override
  public void close() {
    system.shutdown();
  }

  private Artifact artifact(Coordinates wanted) {
    return new DefaultArtifact(
        wanted.group(),
        wanted.artifact(),
        wanted.classifier(),
        wanted.extension(),
        wanted.version());
  }

  /** The newest of a range of versions. */
  private Artifact exact(Artifact named, Coordinates wanted) throws IOException {
    if (!named.getVersion().startsWith("[") && !named.getVersion().startsWith("(")) {
      return named;
    }
    try {
      VersionRangeResult range =
          system.resolveVersionRange(
              session, new VersionRangeRequest(named, repositories, "concordat"));
      if (range.getHighestVersion() == null) {
        throw new Unreadable(
            "no version of " + wanted + " was found" + where(), "widen the range" + online());
      }
      return named.setVersion(range.getHighestVersion().toString());
    } catch (VersionRangeResolutionException e) {
      throw absent(wanted, e);
    }
  }

  private Unreadable absent(Coordinates wanted, Exception e) {
    return new Unreadable(
        "the artifact " + wanted + " was not found" + where() + ": " + e.getMessage(),
        "check its coordinates" + online());
  }

  private String where() {
    String remotes =
        repositories.stream().map(RemoteRepository::getUrl).collect(Collectors.joining(", "));
    String local = " in " + session.getLocalRepository().getBasedir();
    return session.isOffline() || remotes.isEmpty() ? local : local + " or " + remotes;
  }

  private String online() {
    return session.isOffline() ? ", or run it once without --offline" : "";
  }
}
