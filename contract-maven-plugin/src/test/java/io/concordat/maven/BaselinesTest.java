package io.concordat.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scenarios cannot show, since they stand in a repository. */
final class BaselinesTest {

  @TempDir private Path module;

  @Test
  void without_a_repository_another_baseline_is_asked_for() {
    Baselines unset =
        new Baselines(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new BaselinePath(Optional.empty()),
            Optional.empty());
    try (Sources sources = new Sources(SourceOptions.in(module))) {
      Baselines.Surroundings around =
          new Baselines.Surroundings(
              new Workspace(module, module, false),
              sources,
              new MavenProject(),
              List.of("orders"),
              Optional.empty(),
              (of, before) -> Optional.empty());
      assertThatThrownBy(() -> unset.find(around))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageContaining("in no git repository")
          .hasMessageContaining("<baselineVersion> (contract.baselineVersion)")
          .hasMessageContaining("<baselineFile> (contract.baselineFile)");
    }
  }
}
