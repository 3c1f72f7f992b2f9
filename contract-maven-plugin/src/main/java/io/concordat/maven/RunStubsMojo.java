package io.concordat.maven;

import io.concordat.stub.Recorded;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubListener;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Serves stubs of OpenAPI specifications until Ctrl-C, and tells each request. Specifications are
 * read again when their files change.
 */
@Mojo(name = "run-stubs", requiresProject = false, threadSafe = true)
public final class RunStubsMojo extends AbstractMojo {

  /**
   * The specifications, each {@code SPEC}, or {@code /BASE=SPEC} under another base path than that
   * of its servers: files, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: all OpenAPI documents under {@code
   * src/main/openapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.specs")
  private @Nullable List<String> specs;

  /** The address to bind; other machines do not reach the default. */
  @Parameter(property = "contract.host", defaultValue = "localhost")
  private String host = "localhost";

  /** The port to listen on; 0 is any that is free. */
  @Parameter(property = "contract.port", defaultValue = "4010")
  private int port;

  /** Let what was created be read, listed, changed and deleted. */
  @Parameter(property = "contract.stateful", defaultValue = "false")
  private boolean stateful;

  /** Make up other answers. */
  @Parameter(property = "contract.seed", defaultValue = "0")
  private long seed;

  /**
   * What is to go wrong: {@code delay=200}, {@code delay=200-500}, {@code status=503}, {@code
   * reset}, {@code rate=0.1}, several with commas between; for one operation {@code GET /orders:
   * delay=200}.
   */
  @Parameter(property = "contract.faults")
  private @Nullable List<String> faults;

  /** End after so many seconds; 0: on Ctrl-C only. */
  @Parameter(property = "contract.seconds", defaultValue = "0")
  private long seconds;

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

  @Inject
  RunStubsMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped (contract.skip).");
      return;
    }
    try (ModuleSources sources = ModuleSources.of(project, session, repositories, allowNetwork)) {
      StubConfiguration configuration =
          StubConfiguration.of(StubSpecs.of(specs, sources, getLog()))
              .withSources(sources.options())
              .withHost(host)
              .withPort(port)
              .stateful(stateful)
              .withSeed(seed)
              .reloading(true)
              .withListener(new Told(getLog()));
      RunningStubs running = RunningStubs.start(FaultWords.add(configuration, faults), getLog());
      running.introduce(getLog()::info);
      getLog().info(seconds > 0 ? "Ready for %d s.".formatted(seconds) : "Ready. Ctrl-C ends it.");
      serve(running);
    }
  }

  /** Until the time is over, or the JVM is told to end, which waits until all is said. */
  private void serve(RunningStubs running) {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch said = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              over.countDown();
              await(said, 10);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      await(over, seconds > 0 ? seconds : Long.MAX_VALUE);
      running.stop();
      running.conclude(getLog()::warn);
      getLog()
          .info("Stubs stopped after %d requests.".formatted(running.server().exchanges().size()));
    } finally {
      said.countDown();
      removeHook(hook);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook has done its work.
      return;
    }
  }

  private static void await(CountDownLatch latch, long seconds) {
    try {
      boolean isOver = latch.await(seconds, TimeUnit.SECONDS);
      if (!isOver) {
        latch.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A line for each request. */
  private record Told(Log log) implements StubListener {

    @Override
    public void answered(Recorded exchange) {
      if (exchange.isValid()) {
        log.info(exchange.summary());
      } else {
        log.warn(exchange.summary());
        exchange.violations().forEach(violation -> log.warn("  " + violation));
      }
    }

    @Override
    public void bug(String during, Throwable bug) {
      log.error("a bug in Concordat itself, during " + during, bug);
    }
  }
}
