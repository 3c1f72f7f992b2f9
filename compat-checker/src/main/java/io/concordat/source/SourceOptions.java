package io.concordat.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How documents are looked for.
 *
 * @param folder what relative names are relative to, and where a git repository is looked for
 * @param limits of what is read
 * @param allowNetwork whether {@code http} and {@code https} references are followed; the fetching
 *     of Maven artifacts depends on {@code offline} alone
 * @param offline whether Maven artifacts are taken from the local repository only
 * @param standardInput what {@code -} reads
 * @param artifacts what finds Maven artifacts; empty for the user's own Maven settings
 */
public record SourceOptions(
    Path folder,
    Limits limits,
    boolean allowNetwork,
    boolean offline,
    Supplier<InputStream> standardInput,
    Optional<ArtifactFiles> artifacts) {

  /** The defaults of the command line. */
  public static SourceOptions in(Path folder) {
    return new SourceOptions(
        folder, Limits.DEFAULT, false, false, () -> System.in, Optional.empty());
  }

  public SourceOptions withLimits(Limits newLimits) {
    return new SourceOptions(folder, newLimits, allowNetwork, offline, standardInput, artifacts);
  }

  public SourceOptions withNetwork(boolean isAllowed) {
    return new SourceOptions(folder, limits, isAllowed, offline, standardInput, artifacts);
  }

  public SourceOptions withOffline(boolean isOffline) {
    return new SourceOptions(folder, limits, allowNetwork, isOffline, standardInput, artifacts);
  }

  public SourceOptions withStandardInput(Supplier<InputStream> input) {
    return new SourceOptions(folder, limits, allowNetwork, offline, input, artifacts);
  }

  public SourceOptions withArtifacts(ArtifactFiles finder) {
    return new SourceOptions(
        folder, limits, allowNetwork, offline, standardInput, Optional.of(finder));
  }
}
