package io.concordat.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.concordat.source.SourceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallbacksTest {

  private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private HttpServer called;

  @BeforeEach
  void listen() throws IOException {
    called = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    called.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/moved") ? 302 : 204, -1);
          exchange.close();
        });
    called.start();
  }

  @AfterEach
  void stop() {
    called.stop(0);
  }

  @Test
  void whom_a_request_names_is_called_back() throws Exception {
    assertThat(outcome(CallbackTargets.LOOPBACK, address("/done?x=1"))).endsWith("→ 204");
    assertThat(calls.poll(5, TimeUnit.SECONDS))
        .isEqualTo("POST /done?x=1 {\"state\": \"shipped\"}");
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    assertThat(outcome(CallbackTargets.LOOPBACK, address("/moved"))).endsWith("→ 302");
    assertThat(calls).hasSize(1);
  }

  @Test
  void other_machines_are_not_called_unless_they_may() throws Exception {
    for (String target :
        new String[] {
          "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://example.com/",
          "http://localhost.example.com/", "http://127.0.0.1.nip.io/", "http://0.0.0.0/",
          "http://2130706433/", "http://[::ffff:10.0.0.1]/"
        }) {
      assertThat(outcome(CallbackTargets.LOOPBACK, target)).contains("is not this machine");
    }
    assertThat(outcome(CallbackTargets.LOOPBACK, "http://127.0.0.1@example.com/"))
        .contains("names no host alone");
    assertThat(outcome(CallbackTargets.LOOPBACK, "file:///etc/passwd")).contains("is no http URL");
    assertThat(outcome(CallbackTargets.ANYWHERE, "http://127.0.0.1:1/")).startsWith("failed");
    assertThat(calls).isEmpty();
  }

  @Test
  void a_stub_that_is_told_to_call_itself_does_so_once() throws Exception {
    try (StubServer server = server(CallbackTargets.LOOPBACK)) {
      place(server, server.url() + "/orders");
      assertThat(outcomes.poll(5, TimeUnit.SECONDS)).endsWith("→ 400");
      assertThat(server.exchanges()).hasSize(2);
      assertThat(outcomes.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  private String outcome(CallbackTargets targets, String notify) throws Exception {
    try (StubServer server = server(targets)) {
      place(server, notify);
      String outcome = outcomes.poll(15, TimeUnit.SECONDS);
      assertThat(outcome).isNotNull();
      return outcome;
    }
  }

  private static void place(StubServer server, String notify) throws IOException {
    assertThat(
            new Consumer(server.url())
                .post(
                    "/orders",
                    "{\"book\": \"Emma\", \"quantity\": 1, \"notify\": \"" + notify + "\"}")
                .statusCode())
        .isEqualTo(201);
  }

  private StubServer server(CallbackTargets targets) throws IOException {
    return StubServer.start(
        StubConfiguration.of("shop.yaml")
            .withSources(SourceOptions.in(Path.of("src/test/resources/stub")))
            .withCallbacks(targets)
            .withListener(
                new StubListener() {
                  @Override
                  public void calledBack(String callback, String outcome) {
                    outcomes.add(outcome);
                  }
                }));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + called.getAddress().getPort() + path;
  }
}
