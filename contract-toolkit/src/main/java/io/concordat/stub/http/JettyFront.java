package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import wiremock.org.eclipse.jetty.http.UriCompliance;
import wiremock.org.eclipse.jetty.server.ConnectionLimit;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * WireMock's own Jetty server, but bounded: it reads bodies of any size into memory, waits for slow
 * clients as long as they like, and has an admin API that sends requests to whom it is told.
 */
final class JettyFront implements HttpServer {

  private static final int MOST_THREADS = 64;
  private static final int FEWEST_THREADS = 8;
  private static final int ACCEPT_QUEUE = 1_024;

  private final Server server;
  private final ServerConnector connector;
  private final ScheduledThreadPoolExecutor clock;

  JettyFront(String host, int port, HttpLimits limits, StubRequestHandler stubs, BugReport bugs) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    threads.setName("stub");
    threads.setDaemon(true);
    server = new Server(threads);
    clock = clock();
    connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(configuration(limits)));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(limits.idleTime().toMillis());
    server.addConnector(connector);
    server.addBean(new ConnectionLimit(limits.connections(), server));
    server.setErrorHandler(new ProblemErrors());
    server.setStopTimeout(Duration.ofSeconds(1).toMillis());
    SlowHeads slowHeads = new SlowHeads(connector, limits.headTime());
    connector.addBean(slowHeads);
    slowHeads.watch(clock);
    server.setHandler(new Intake(stubs, limits, clock, bugs));
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            run -> {
              Thread thread = new Thread(run, "stub-clock");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return clock;
  }

  private static HttpConfiguration configuration(HttpLimits limits) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(limits.headBytes());
    configuration.setSendServerVersion(false);
    // Paths name no files here, and what an API may have in them is for its specification to say.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  /** Takes the port, or says why not: WireMock would wrap that twice and retry. */
  void bind() throws BindException {
    try {
      connector.open();
    } catch (IOException | UnresolvedAddressException e) {
      clock.shutdownNow();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      BindException taken =
          new BindException(
              "cannot listen on port %d of %s: %s"
                  .formatted(connector.getPort(), connector.getHost(), words(cause)));
      taken.initCause(e);
      throw taken;
    }
  }

  private static String words(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  @Override
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not start", e);
    }
  }

  @Override
  public void stop() {
    clock.shutdownNow();
    try {
      connector.getConnectedEndPoints().forEach(endPoint -> endPoint.close());
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  @Override
  public boolean isRunning() {
    return server.isRunning();
  }

  @Override
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public int httpsPort() {
    return -1;
  }
}
