package io.concordat.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Stops the stub server that {@code start-stubs} has started in this module, lists the requests
 * that its specifications forbid, and writes down all of them.
 */
@Mojo(name = "stop-stubs", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopStubsMojo extends AbstractMojo {

  /** What these stubs are called, where a module starts several. */
  @Parameter(property = "contract.stubs", defaultValue = "default")
  private String stubs = "default";

  /** Where all requests and their answers are written, as JSON. */
  @Parameter(
      property = "contract.record",
      defaultValue = "${project.build.directory}/concordat/stubs.json")
  private File record;

  /**
   * Fail when a request was not as a specification says. The tests that were run before are then
   * not judged any more; failsafe reports them all the same.
   */
  @Parameter(property = "contract.failOnRefused", defaultValue = "false")
  private boolean failOnRefused;

  /** Skip this goal. */
  @Parameter(property = "contract.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped (contract.skip).");
      return;
    }
    RunningStubs running = RunningStubs.taken(getPluginContext(), stubs);
    running.stop();
    running.writeRecord(record.toPath());
    running.conclude(failOnRefused ? getLog()::error : getLog()::warn);
    long refusals = running.server().refusals();
    if (failOnRefused && refusals > 0) {
      throw new MojoFailureException(
          refusals + " requests were not as the specification says, see the errors above.");
    }
    getLog()
        .info("Stubs stopped after %d requests.".formatted(running.server().exchanges().size()));
  }
}
