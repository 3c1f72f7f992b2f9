package io.concordat.maven;

import io.concordat.judge.Policy;
import io.concordat.judge.PolicyFile;
import io.concordat.judge.PolicyReader;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Finds and reads the policies of a module.
 *
 * @param configured {@code policy}
 * @param topmost the folder of the topmost project
 * @param isStrict whether senders are read as written, whatever a policy says
 */
record Policies(
    Workspace workspace,
    Sources sources,
    Optional<Path> configured,
    Path topmost,
    boolean isStrict) {

  /** The policy of a specification: the nearest above it. */
  Optional<Path> file(ModuleSpec spec) throws MojoExecutionException {
    if (configured.isPresent() && !Files.isRegularFile(configured.get())) {
      throw new MojoExecutionException(
          "policy: there is no file %s. Correct <policy> (contract.policy)."
              .formatted(workspace.name(configured.get())));
    }
    Path folder = spec.file().resolveSibling(".");
    // Outside of a repository no folder says where to stop, so only those count that are known.
    return configured
        .or(() -> PolicyFile.nearest(folder))
        .or(
            () ->
                Stream.of(workspace.module(), topmost)
                    .map(known -> known.resolve(PolicyFile.NAME))
                    .filter(file -> !workspace.isRepository() && Files.isRegularFile(file))
                    .findFirst());
  }

  Policy read(Optional<Path> file) throws MojoExecutionException {
    Policy policy = file.isEmpty() ? Policy.DEFAULT : read(file.get());
    return isStrict ? policy.strict() : policy;
  }

  private Policy read(Path file) throws MojoExecutionException {
    try {
      return PolicyReader.read(sources.open(workspace.name(file)));
    } catch (SpecException e) {
      throw new MojoExecutionException("The policy cannot be used:\n" + e.getMessage());
    }
  }
}
