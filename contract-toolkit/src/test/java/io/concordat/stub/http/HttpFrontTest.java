package io.concordat.stub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What clients do to a server, on purpose or not. */
final class HttpFrontTest {

  @AutoClose private static final EchoFront FRONT = new EchoFront(EchoFront.STRICT);

  @AfterEach
  void nothing_broke_and_it_still_serves() throws Exception {
    FRONT.isSound();
  }

  @Test
  void a_request_comes_as_it_was_sent() throws Exception {
    assertThat(FRONT.get("/a%2Fb/..%2f../c?x=%7B&y=%zz&z"))
        .endsWith("GET /a%2Fb/..%2f../c?x=%7B&y=%zz&z 0")
        .contains("X-Seen: a b")
        .doesNotContainIgnoringCase("matched-stub-id", "server:");
    for (String target : List.of("/%ff", "//x//y", "/;a=b/x;c", "/a|b{}")) {
      try (RawClient client = new RawClient(FRONT.port())) {
        assertThat(
                client
                    .send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .everything())
            .startsWith("HTTP/1.1 200")
            .endsWith("GET " + target + " 0");
      }
    }
  }

  @Test
  void a_path_that_leaves_the_server_or_means_nothing_is_refused() throws Exception {
    for (String target : List.of("/../../etc/passwd", "/%2e%2e/etc/passwd", "/%")) {
      assertThat(FRONT.get(target)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void any_method_is_passed_on_and_head_gets_no_body() throws Exception {
    HttpResponse<String> head = FRONT.send("/x", "HEAD", new byte[0]);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("9");
    assertThat(FRONT.send("/x", "QUERY", "123".getBytes(StandardCharsets.UTF_8)).body())
        .isEqualTo("QUERY /x 3");
    assertThat(FRONT.send("/nothing", "DELETE", new byte[0]).body()).isEmpty();
  }

  @Test
  void too_many_or_too_large_header_fields_are_refused() throws Exception {
    for (String bomb : List.of("X: " + "x".repeat(100_000) + "\r\n", "X-Y: z\r\n".repeat(20_000))) {
      try (RawClient client = new RawClient(FRONT.port())) {
        client.canSend("GET / HTTP/1.1\r\nHost: x\r\n" + bomb + "\r\n");
        assertThat(client.statusLine()).contains("431");
      }
    }
    try (RawClient client = new RawClient(FRONT.port())) {
      client.canSend("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.statusLine()).contains("414");
    }
  }

  @Test
  void what_is_no_http_is_refused_as_a_problem() throws Exception {
    try (RawClient client = new RawClient(FRONT.port())) {
      assertThat(client.send("\u0016\u0003\u0001 hello\r\n\r\n").everything())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json");
    }
  }

  @Test
  void clients_that_send_one_byte_at_a_time_are_ended() throws Exception {
    try (RawClient head = new RawClient(FRONT.port());
        RawClient body = new RawClient(FRONT.port());
        RawClient second = new RawClient(FRONT.port())) {
      second.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(second.statusLine()).contains("200");
      head.send("GET /x HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      second.send("GET /x HTTP/1.1\r\nX-Slow: ");
      body.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
      for (int i = 0;
          i < 50 && (head.canSend("a") | body.canSend("a") | second.canSend("a"));
          i++) {
        Thread.sleep(100);
      }
      assertThat(head.everything()).startsWith("HTTP/1.1 408").contains("Connection: close");
      assertThat(second.everything()).contains("HTTP/1.1 408");
      assertThat(body.everything()).startsWith("HTTP/1.1 408").contains("application/problem+json");
    }
  }

  @Test
  void delays_take_no_thread_and_resets_are_felt() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      answers.add(
          EchoFront.CLIENT.sendAsync(
              HttpRequest.newBuilder(FRONT.uri("/slow")).build(), BodyHandlers.ofString()));
    }
    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
    assertThatThrownBy(() -> FRONT.get("/reset")).isInstanceOf(IOException.class);
  }

  @Test
  void a_port_that_is_taken_is_named() {
    assertThatThrownBy(
            () ->
                HttpFront.start(
                    "127.0.0.1",
                    FRONT.port(),
                    HttpLimits.DEFAULT,
                    EchoFront::answer,
                    (during, bug) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("" + FRONT.port())
        .hasRootCauseInstanceOf(BindException.class);
  }
}
