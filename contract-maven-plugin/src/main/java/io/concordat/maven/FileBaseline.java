package io.concordat.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** A file that holds the released specification. */
final class FileBaseline implements Baseline {

  private final Path file;
  private final Workspace workspace;

  FileBaseline(Path file, Workspace workspace) {
    this.file = file;
    this.workspace = workspace;
  }

  @Override
  public Released of(ModuleSpec spec) throws MojoExecutionException {
    if (!Files.exists(file)) {
      throw new MojoExecutionException(
          "baselineFile: there is no file "
              + workspace.name(file)
              + ". Correct <baselineFile> (contract.baselineFile); without it, the latest release"
              + " tag is the baseline.");
    }
    return Released.at(workspace.name(file));
  }
}
