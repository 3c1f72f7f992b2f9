package io.concordat.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** Looks that are taken one by one, so that no clock decides. */
@Timeout(60)
final class SlowHeadsTest {

  private static final String HEAD = "GET / HTTP/1.1\r\nHost: x\r\n";
  private static final String BEGIN = "GET /";
  private static final String REST = HEAD.substring(BEGIN.length()) + "\r\n";

  /** Three ticks, and one each for the head's first look and for the one that finds it too long. */
  private static final int LOOKS_TO_REFUSAL = 5;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);
  private final SlowHeads slowHeads = new SlowHeads(connector, Duration.ofMillis(1_500));
  private final Semaphore completed = new Semaphore(0);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    connector.addBean(slowHeads);
    // Told after the bean before it.
    connector.addBean(new Completions());
    server.addConnector(connector);
    server.setHandler(new Waiter());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void a_head_that_does_not_end_is_refused_in_time() throws Exception {
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      client.send(BEGIN);
      awaitBytes(BEGIN.length());
      look(LOOKS_TO_REFUSAL);
      assertThat(client.everything()).startsWith("HTTP/1.1 408").contains("Connection: close");
    }
  }

  @Test
  void a_head_that_ends_just_in_time_is_served_and_so_is_the_next_one() throws Exception {
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      client.send(BEGIN);
      awaitBytes(BEGIN.length());
      look(LOOKS_TO_REFUSAL - 1);
      assertThat(client.send(REST).statusLine()).contains("200");
      completed.acquire();
      look(1);
      client.send(BEGIN);
      awaitBytes(BEGIN.length() + REST.length() + BEGIN.length());
      look(LOOKS_TO_REFUSAL - 1);
      client.send(REST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertThat(client.everything()).contains("HTTP/1.1 200").doesNotContain("408");
    }
  }

  @Test
  void the_second_head_of_a_connection_is_refused_like_the_first() throws Exception {
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      assertThat(client.send(BEGIN + REST).statusLine()).contains("200");
      completed.acquire();
      look(1);
      client.send(BEGIN);
      awaitBytes(BEGIN.length() + REST.length() + BEGIN.length());
      look(LOOKS_TO_REFUSAL);
      assertThat(client.everything()).contains("HTTP/1.1 408");
    }
  }

  @Test
  void clients_that_have_begun_no_head_may_be_silent() throws Exception {
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      awaitBytes(0);
      look(10 * LOOKS_TO_REFUSAL);
      assertThat(client.send(BEGIN + REST).statusLine()).contains("200");
      completed.acquire();
      look(10 * LOOKS_TO_REFUSAL);
      client.send(HEAD + "Connection: close\r\n\r\n");
      assertThat(client.everything()).contains("HTTP/1.1 200").doesNotContain("408");
    }
  }

  @Test
  void a_server_that_takes_its_time_does_not_blame_the_client() throws Exception {
    try (RawClient client = new RawClient(connector.getLocalPort())) {
      client.send("GET /wait HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      begun.await();
      look(10 * LOOKS_TO_REFUSAL);
      goOn.countDown();
      assertThat(client.everything()).startsWith("HTTP/1.1 200");
    }
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      slowHeads.look();
    }
  }

  /** Waits until the server has a connection that it has read so much of. */
  private void awaitBytes(int count) {
    while (connector.getConnectedEndPoints().stream()
        .map(EndPoint::getConnection)
        .noneMatch(connection -> connection != null && connection.getBytesIn() >= count)) {
      Thread.onSpinWait();
    }
  }

  private final class Completions implements HttpChannel.Listener {

    @Override
    public void onComplete(Request request) {
      completed.release();
    }
  }

  /** Answers at once, or when it may go on. */
  private final class Waiter extends AbstractHandler {

    @Override
    public void handle(
        String target, Request request, HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
      if (target.equals("/wait")) {
        begun.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      request.setHandled(true);
    }
  }
}
