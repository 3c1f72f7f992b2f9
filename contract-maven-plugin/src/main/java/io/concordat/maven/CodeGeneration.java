package io.concordat.maven;

import io.concordat.maven.generate.Generator;
import io.concordat.maven.generate.Renewal;
import io.concordat.maven.generate.Snapshot;
import io.concordat.report.ProblemText;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** One run of a goal that generates code: generates if that is due, or says that it is. */
record CodeGeneration(
    MavenProject project, MavenSession session, MojoExecution execution, Log log) {

  /** Phases that are too late for code to be compiled. */
  private static final Set<String> LATE = Set.of("verify", "install", "deploy");

  /** Generates from one specification into a folder. */
  void run(ModuleSources sources, String spec, Generator generator, Path output)
      throws MojoExecutionException, MojoFailureException {
    Path folder = project.getBasedir().toPath().resolve(output).normalize();
    Path work =
        Path.of(project.getBuild().getDirectory(), "concordat", execution.getGoal(), name());
    Renewal renewal =
        new Renewal(name(), sources.inModule(spec), command(), folder, work, generator);
    try {
      run(renewal, Snapshot.of(sources.open(spec)));
    } catch (SpecException e) {
      ProblemText.render(e.problems()).lines().forEach(log::error);
      throw new MojoExecutionException(
          "%s: nothing can be generated from it, see the errors above.".formatted(spec), e);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + ". Correct the configuration.", e);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot write generated files: %s. Correct <outputDirectory> (contract.outputDirectory)."
              .formatted(e),
          e);
    }
  }

  private void run(Renewal renewal, Snapshot snapshot) throws IOException, MojoFailureException {
    Optional<String> due = renewal.due(snapshot);
    if (due.isEmpty()) {
      log.info("Up to date: " + shown(renewal.output()) + " from " + renewal.spec());
    } else if (isCheck()) {
      throw new MojoFailureException(
          "%s is stale: %s. Renew it: %s"
              .formatted(shown(renewal.output()), due.get(), renewal.command()));
    } else {
      int files = renewal.renew(snapshot);
      log.info(
          "Generated %d files in %s from %s"
              .formatted(files, shown(renewal.output()), renewal.spec()));
      if (isCommitted(renewal.output())
          && execution.getSource() == MojoExecution.Source.LIFECYCLE) {
        log.warn(
            "%s is no build folder: commit what was renewed (%s)."
                .formatted(shown(renewal.output()), due.get()));
      }
    }
  }

  /** Bound this late, a goal can only tell whether what was compiled is still right. */
  private boolean isCheck() {
    return execution.getSource() == MojoExecution.Source.LIFECYCLE
        && LATE.contains(String.valueOf(execution.getLifecyclePhase()));
  }

  private boolean isCommitted(Path folder) {
    return !folder.startsWith(Path.of(project.getBuild().getDirectory()));
  }

  private String name() {
    return execution.getGoal() + "." + execution.getExecutionId();
  }

  private String command() {
    String id = execution.getExecutionId();
    String module =
        project.isExecutionRoot() && session.getAllProjects().size() == 1
            ? ""
            : " -pl :" + project.getArtifactId();
    return "mvn contract:%s%s%s"
        .formatted(execution.getGoal(), id.equals("default-cli") ? "" : "@" + id, module);
  }

  private String shown(Path folder) {
    Path module = project.getBasedir().toPath();
    Path shown = folder.startsWith(module) ? module.relativize(folder) : folder;
    return shown.toString().replace('\\', '/');
  }
}
