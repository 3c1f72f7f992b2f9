package io.concordat.stub.http;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What a request is answered.
 *
 * @param delay in milliseconds, before anything is sent
 * @param isReset whether the connection is torn down instead (TCP RST)
 */
public record Answer(HttpResponse response, long delay, boolean isReset) {

  /** Nobody waits longer for a fault. */
  public static final long MOST_DELAY = 600_000;

  public Answer {
    delay = Math.max(0, Math.min(delay, MOST_DELAY));
  }

  public static Answer of(HttpResponse response) {
    return new Answer(response, 0, false);
  }

  /** A problem (RFC 9457) without anything of its own. */
  static Answer problem(int status, String title, String detail) {
    // All of these texts are ours: nothing to escape.
    String json =
        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status, detail);
    return of(
        new HttpResponse(
            status,
            Headers.of("Content-Type", "application/problem+json"),
            json.getBytes(StandardCharsets.UTF_8)));
  }
}
