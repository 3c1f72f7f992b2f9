package io.concordat.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A front whose answers say what was asked. */
final class EchoFront implements AutoCloseable {

  /** Does not wait for long. */
  static final HttpLimits STRICT =
      HttpLimits.DEFAULT.withTimes(
          Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();
  private final HttpFront front;

  EchoFront(HttpLimits limits) {
    try {
      front =
          HttpFront.start(
              "127.0.0.1", 0, limits, EchoFront::answer, (during, bug) -> bugs.add(bug));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer answer(HttpRequest request) {
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

  int port() {
    return front.port();
  }

  URI uri(String target) {
    return URI.create("http://127.0.0.1:" + port() + target);
  }

  String get(String target) throws Exception {
    // java.net.URI is stricter than the wire.
    try (RawClient client = new RawClient(port())) {
      return client
          .send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
          .everything();
    }
  }

  java.net.http.HttpResponse<String> send(String target, String method, byte[] body)
      throws Exception {
    return CLIENT.send(
        java.net.http.HttpRequest.newBuilder(uri(target))
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Nothing broke, and it still serves. */
  void isSound() throws Exception {
    assertThat(bugs).isEmpty();
    assertThat(get("/still-there")).endsWith("GET /still-there 0");
  }

  @Override
  public void close() {
    front.close();
  }
}
