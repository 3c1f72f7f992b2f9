package io.concordat.stub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clients do to a server, on purpose or not. */
final class HttpFrontTest {

  private static final int MIB = 1 << 20;
  private static final ConcurrentLinkedQueue<Throwable> BUGS = new ConcurrentLinkedQueue<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static HttpFront front;

  @BeforeAll
  static void start() throws IOException {
    front =
        HttpFront.start(
            "127.0.0.1",
            0,
            HttpLimits.DEFAULT
                .withBodyBytes(MIB)
                .withTimes(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)),
            HttpFrontTest::answer,
            (during, bug) -> BUGS.add(bug));
  }

  @AfterAll
  static void stop() {
    front.close();
  }

  @AfterEach
  void nothing_broke_and_it_still_serves() throws Exception {
    assertThat(BUGS).isEmpty();
    assertThat(get("/still-there")).endsWith("GET /still-there 0");
  }

  private static Answer answer(HttpRequest request) {
    String text = request.method() + " " + request.target() + " " + request.body().length;
    HttpResponse response =
        new HttpResponse(
            request.path().startsWith("/nothing") ? 204 : 200,
            Headers.of("Content-Type", "text/plain", "X-Seen", "a b", "Content-Length", "1000"),
            text.getBytes(StandardCharsets.UTF_8));
    return new Answer(
        response,
        request.path().startsWith("/slow") ? 300 : 0,
        request.path().startsWith("/reset"));
  }

  @Test
  void a_request_comes_as_it_was_sent() throws Exception {
    assertThat(get("/a%2Fb/..%2f../c?x=%7B&y=%zz&z"))
        .endsWith("GET /a%2Fb/..%2f../c?x=%7B&y=%zz&z 0")
        .contains("X-Seen: a b")
        .doesNotContainIgnoringCase("matched-stub-id", "server:");
    for (String target : List.of("/%ff", "//x//y", "/;a=b/x;c", "/a|b{}")) {
      try (RawClient client = new RawClient(front.port())) {
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
      assertThat(get(target)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void any_method_is_passed_on_and_head_gets_no_body() throws Exception {
    java.net.http.HttpResponse<String> head = send("/x", "HEAD", new byte[0]);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("9");
    assertThat(send("/x", "QUERY", "123".getBytes(StandardCharsets.UTF_8)).body())
        .isEqualTo("QUERY /x 3");
    assertThat(send("/nothing", "DELETE", new byte[0]).body()).isEmpty();
  }

  @Test
  void bodies_are_taken_up_to_the_limit() throws Exception {
    assertThat(send("/x", "POST", new byte[MIB]).body()).isEqualTo("POST /x " + MIB);
    java.net.http.HttpResponse<String> refused = send("/x", "POST", new byte[MIB + 1]);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_body_of_100_megabytes_is_refused_whether_or_not_its_length_is_announced()
      throws Exception {
    byte[] piece = new byte[MIB];
    // A busy machine takes its time for so much.
    try (HttpFront patient =
        HttpFront.start(
            "127.0.0.1",
            0,
            HttpLimits.DEFAULT.withBodyBytes(MIB),
            HttpFrontTest::answer,
            (during, bug) -> BUGS.add(bug))) {
      for (boolean isAnnounced : new boolean[] {true, false}) {
        java.net.http.HttpRequest.BodyPublisher chunked =
            BodyPublishers.ofInputStream(() -> new Repeated(piece, 100));
        java.net.http.HttpRequest request =
            java.net.http.HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + patient.port() + "/x"))
                .POST(isAnnounced ? BodyPublishers.fromPublisher(chunked, 100L * MIB) : chunked)
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
      }
    }
  }

  @Test
  void a_client_that_asks_first_need_not_send_the_body() throws Exception {
    try (RawClient client = new RawClient(front.port())) {
      client.send(
          "POST /x HTTP/1.1\r\n"
              + "Host: x\r\n"
              + "Expect: 100-continue\r\n"
              + "Content-Length: 104857600\r\n\r\n");
      assertThat(client.statusLine()).contains("413");
    }
  }

  @Test
  void zipped_bodies_are_unzipped_and_bombs_are_not() throws Exception {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(uri("/x")).header("Content-Encoding", "gzip");
    assertThat(
            CLIENT
                .send(
                    builder.POST(BodyPublishers.ofByteArray(zip(1_000))).build(),
                    BodyHandlers.ofString())
                .body())
        .isEqualTo("POST /x 1000");
    byte[] bomb = zip(50 * MIB);
    assertThat(bomb.length).isLessThan(MIB);
    assertThat(
            CLIENT
                .send(
                    builder.POST(BodyPublishers.ofByteArray(bomb)).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(413);
    assertThat(
            CLIENT
                .send(
                    builder.POST(BodyPublishers.ofString("no zip")).build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(400);
    java.net.http.HttpRequest brotli =
        java.net.http.HttpRequest.newBuilder(uri("/x"))
            .header("Content-Encoding", "br")
            .POST(BodyPublishers.ofString("x"))
            .build();
    assertThat(CLIENT.send(brotli, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void too_many_or_too_large_header_fields_are_refused() throws Exception {
    for (String bomb : List.of("X: " + "x".repeat(100_000) + "\r\n", "X-Y: z\r\n".repeat(20_000))) {
      try (RawClient client = new RawClient(front.port())) {
        client.canSend("GET / HTTP/1.1\r\nHost: x\r\n" + bomb + "\r\n");
        assertThat(client.statusLine()).contains("431");
      }
    }
    try (RawClient client = new RawClient(front.port())) {
      client.canSend("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.statusLine()).contains("414");
    }
  }

  @Test
  void what_is_no_http_is_refused_as_a_problem() throws Exception {
    try (RawClient client = new RawClient(front.port())) {
      assertThat(client.send("\u0016\u0003\u0001 hello\r\n\r\n").everything())
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json");
    }
  }

  @Test
  void clients_that_send_one_byte_at_a_time_are_ended() throws Exception {
    try (RawClient head = new RawClient(front.port());
        RawClient body = new RawClient(front.port());
        RawClient second = new RawClient(front.port())) {
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
    List<CompletableFuture<java.net.http.HttpResponse<String>>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      answers.add(
          CLIENT.sendAsync(
              java.net.http.HttpRequest.newBuilder(uri("/slow")).build(), BodyHandlers.ofString()));
    }
    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
    assertThatThrownBy(() -> get("/reset")).isInstanceOf(IOException.class);
  }

  @Test
  void a_port_that_is_taken_is_named() {
    assertThatThrownBy(
            () ->
                HttpFront.start(
                    "127.0.0.1",
                    front.port(),
                    HttpLimits.DEFAULT,
                    HttpFrontTest::answer,
                    (during, bug) -> BUGS.add(bug)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("" + front.port())
        .hasRootCauseInstanceOf(BindException.class);
  }

  private static byte[] zip(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  private static String get(String target) throws Exception {
    // java.net.URI is stricter than the wire.
    try (RawClient client = new RawClient(front.port())) {
      String answer =
          client
              .send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .everything();
      return answer;
    }
  }

  private static java.net.http.HttpResponse<String> send(String target, String method, byte[] body)
      throws Exception {
    return CLIENT.send(
        java.net.http.HttpRequest.newBuilder(uri(target))
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static URI uri(String target) {
    return URI.create("http://127.0.0.1:" + front.port() + target);
  }

  /** The same piece again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;

    Repeated(byte[] piece, int times) {
      this.piece = piece;
      this.left = (long) piece.length * times;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, Math.min(length, piece.length));
      left -= count;
      return count;
    }
  }
}
