package io.concordat.maven;

import io.concordat.source.ArtifactFiles.Coordinates;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** Knows which versions of an artifact are released. */
@FunctionalInterface
interface ReleasedVersions {

  /**
   * The newest version that is released, pre-releases aside; empty if there is none yet.
   *
   * @param before a version that the release must precede; empty for any
   * @throws MojoExecutionException when that cannot be found out
   */
  Optional<String> latest(Coordinates of, Optional<String> before) throws MojoExecutionException;
}
