package io.concordat.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What all goals on specifications have in common. */
abstract class SpecificationMojo extends AbstractMojo {

  /** Follow {@code http} and {@code https} references of the specifications. */
  @Parameter(property = "contract.allowNetwork", defaultValue = "false")
  private boolean allowNetwork;

  /** Skip this goal. */
  @Parameter(property = "contract.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  private final RepositorySystem repositories;

  SpecificationMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped (contract.skip).");
      return;
    }
    try (ModuleSources sources = ModuleSources.of(project, session, repositories, allowNetwork)) {
      execute(sources);
    }
  }

  /** Does what the goal is for. */
  abstract void execute(ModuleSources sources) throws MojoExecutionException, MojoFailureException;

  MavenProject project() {
    return project;
  }

  MavenSession session() {
    return session;
  }

  /**
   * Keeps what libraries tell of their own work to runs with {@code -X}.
   *
   * @param level from which on they are heard
   */
  void quieten(String level, List<String> libraries) {
    if (!getLog().isDebugEnabled()) {
      // Maven's logger asks these when a library asks for it.
      libraries.forEach(
          name -> System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log." + name, level));
    }
  }
}
