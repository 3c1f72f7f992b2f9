package io.concordat.maven;

import io.concordat.report.ProblemText;
import io.concordat.source.Problem;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubListener;
import io.concordat.stub.message.Traffic;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Serves stubs of OpenAPI and AsyncAPI specifications until Ctrl-C, and tells each request and
 * message. Specifications are read again when their files change.
 */
@Mojo(name = "run-stubs", requiresProject = false, threadSafe = true)
public final class RunStubsMojo extends StubsMojo {

  /** The port to listen on; 0 is any that is free. */
  @Parameter(property = "contract.port", defaultValue = "4010")
  private int port;

  /** Where a broker that is started here listens; 0 is any port that is free. */
  @Parameter(property = "contract.brokerPort", defaultValue = "61616")
  private int brokerPort;

  /** End after so many seconds; 0: on Ctrl-C only. */
  @Parameter(property = "contract.seconds", defaultValue = "0")
  private long seconds;

  @Inject
  RunStubsMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException {
    RunningStubs running =
        start(sources, port, brokerPort, true, new ToldRequests(getLog()), this::tell);
    running.introduce(getLog()::info);
    getLog().info(seconds > 0 ? "Ready for %d s.".formatted(seconds) : "Ready. Ctrl-C ends it.");
    serve(running);
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
      getLog().info("Stubs stopped after " + running.received() + ".");
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

  /** A line for each message. */
  private void tell(Traffic event) {
    if (event instanceof Traffic.Received message && !message.isValid()) {
      getLog().warn(event.summary());
      message.violations().forEach(violation -> getLog().warn("  " + violation));
    } else if (event instanceof Traffic.Failed) {
      getLog().warn(event.summary());
    } else {
      getLog().info(event.summary());
    }
  }

  /** A line for each request, and for what happens beside. */
  private record ToldRequests(Log log) implements StubListener {

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
    public void reloaded(String reference, List<Problem> problems) {
      log.info("reloaded " + reference);
    }

    @Override
    public void notReloaded(String reference, List<Problem> problems) {
      log.warn(reference + " has changed but cannot be served; the old one still is:");
      ProblemText.render(problems).lines().forEach(log::warn);
    }

    @Override
    public void calledBack(String callback, String outcome) {
      log.info(callback + ": " + outcome);
    }

    @Override
    public void bug(String during, Throwable bug) {
      log.error("a bug in Concordat itself, during " + during, bug);
    }
  }
}
