package io.concordat.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.source.ReleaseTags;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no scenario is needed for. */
final class BaselinesTest {

  @TempDir private Path module;

  @Test
  void without_a_repository_another_baseline_is_asked_for() {
    assertThatThrownBy(() -> find(with(null, null), Optional.empty(), "1.0.0"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("in no git repository")
        .hasMessageContaining("<baselineVersion> (contract.baselineVersion)")
        .hasMessageContaining("<baselineFile> (contract.baselineFile)");
  }

  @Test
  void of_two_baselines_one_has_to_go() {
    assertThatThrownBy(() -> find(with("main", "orders-*"), Optional.empty(), "1.0.0"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("<baselineRevision> and <baselineTags>: a change has one baseline");
  }

  @Test
  void a_clone_that_was_made_without_tags_is_no_first_release()
      throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(module.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString("remote", "origin", "tagOpt", "--no-tags");
      config.save();
    }
    assertThatThrownBy(() -> findInRepository("1.0.0"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("git fetch --tags");
  }

  @Test
  void a_late_version_without_any_tag_is_doubted() throws Exception {
    Git.init().setDirectory(module.toFile()).call().close();
    Released late = findInRepository("2.3.0-SNAPSHOT");
    assertThat(late.isDoubtful()).isTrue();
    assertThat(late.note()).contains("nor is there any in this clone", "fetch-depth: 0");
    assertThat(findInRepository("1.0.0-SNAPSHOT").isDoubtful()).isFalse();
  }

  private Released findInRepository(String version) throws MojoExecutionException {
    try (ReleaseTags tags = ReleaseTags.around(module).orElseThrow()) {
      return find(with(null, null), Optional.of(tags), version);
    }
  }

  private Released find(Baselines baselines, Optional<ReleaseTags> tags, String version)
      throws MojoExecutionException {
    MavenProject project = new MavenProject();
    project.setVersion(version);
    ModuleSpec spec = new ModuleSpec(module.resolve("orders.yaml"), "orders.yaml", "orders.yaml");
    try (Sources sources = new Sources(SourceOptions.in(module))) {
      Workspace workspace = new Workspace(module, module, tags.isPresent());
      return baselines
          .find(
              new Baselines.Surroundings(
                  workspace,
                  sources,
                  project,
                  List.of("orders"),
                  tags,
                  (of, before) -> Optional.empty()))
          .of(spec);
    }
  }

  private static Baselines with(@Nullable String revision, @Nullable String tags) {
    return new Baselines(
        Optional.ofNullable(revision),
        Optional.ofNullable(tags),
        Optional.empty(),
        Optional.empty(),
        new BaselinePath(Optional.empty()),
        Optional.empty());
  }
}
