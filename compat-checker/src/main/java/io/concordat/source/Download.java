package io.concordat.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a document by {@code http} or {@code https}, within limits of size and time. */
final class Download {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(60);

  private Download() {}

  static byte[] read(String url, Limits limits) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            // Never from https to http.
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request(url), whatever -> new BoundedBody(limits));
    try {
      HttpResponse<byte[]> response = coming.get(ALL.toSeconds(), TimeUnit.SECONDS);
      if (response.statusCode() != 200) {
        throw new Unreadable(
            "\"" + url + "\" answers with status " + response.statusCode(), "check the address");
      }
      return response.body();
    } catch (ExecutionException e) {
      throw failed(url, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new Unreadable(
          "\"" + url + "\" took more than " + ALL.toSeconds() + " seconds",
          "keep a copy beside the document");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unreadable("\"" + url + "\" was waited for until interrupted", "try again");
    }
  }

  private static HttpRequest request(String url) throws Unreadable {
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .timeout(ALL)
          .header("Accept", "application/yaml, application/json;q=0.9, */*;q=0.1")
          .build();
    } catch (IllegalArgumentException e) {
      throw new Unreadable("\"" + url + "\" is no address: " + e.getMessage(), "correct it");
    }
  }

  private static Unreadable failed(String url, Throwable cause) {
    if (cause instanceof Unreadable unreadable) {
      return unreadable;
    }
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Unreadable("\"" + url + "\" cannot be fetched: " + why, "check the address");
  }
}
