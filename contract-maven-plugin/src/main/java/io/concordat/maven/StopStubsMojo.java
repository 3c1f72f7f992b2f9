package io.concordat.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Stops the stubs that {@code start-stubs} has started in this module, lists the requests and
 * messages that the specifications forbid, and writes down all of them.
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

  /** Where all messages that were sent and received are written, as JSON, if there could be any. */
  @Parameter(
      property = "contract.messageRecord",
      defaultValue = "${project.build.directory}/concordat/messages.json")
  private File messageRecord;

  /**
   * Fail when a request or a message was not as a specification says. The tests that were run
   * before are then not judged any more; failsafe reports them all the same.
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
    running.writeRecords(record.toPath(), messageRecord.toPath());
    running.conclude(failOnRefused ? getLog()::error : getLog()::warn);
    if (failOnRefused && running.hasRefused()) {
      throw new MojoFailureException(
          running.refused() + " were not as the specification says, see the errors above.");
    }
    getLog().info("Stubs stopped after " + running.received() + ".");
  }
}
