package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;

/** A running HTTP server whose every request one responder answers. */
public final class HttpFront implements AutoCloseable {

  private final WireMockServer server;
  private final int port;

  private HttpFront(WireMockServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts to listen.
   *
   * @param host the address to bind
   * @param port 0 for any that is free
   * @param bugs told of exceptions that the responder threw
   * @throws IOException when the address cannot be bound
   */
  public static HttpFront start(
      String host, int port, HttpLimits limits, Responder responder, BugReport bugs)
      throws IOException {
    JettyFront[] jetty = new JettyFront[1];
    WireMockServer server =
        new WireMockServer(
            new WireMockConfiguration()
                .bindAddress(host)
                .port(port)
                .httpServerFactory(
                    (options, admin, stubs) ->
                        jetty[0] = new JettyFront(host, port, limits, stubs, bugs))
                .extensions(new CatchAll(responder))
                .mappingSource(new NoFiles())
                .httpClientFactory(new NoClient())
                .notifier(new Silence())
                .templatingEnabled(false)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal());
    jetty[0].bind();
    server.start();
    return new HttpFront(server, server.port());
  }

  /** The port that is listened on, or was. */
  public int port() {
    return port;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    server.stop();
  }
}
