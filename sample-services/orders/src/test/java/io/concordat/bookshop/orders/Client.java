package io.concordat.bookshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.Received;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A client of some versions of the API that holds every answer against all of them: the newest,
 * which the service serves, and the older ones, whose clients it still has.
 */
final class Client {

  private static final Path SPECS = Path.of("../../api-specs/orders").toAbsolutePath().normalize();

  private final String url;
  private final Map<String, ExchangeValidator> versions;
  private final HttpClient http = HttpClient.newHttpClient();

  private Client(String url, Map<String, ExchangeValidator> versions) {
    this.url = url;
    this.versions = versions;
  }

  static Client ofFirst(int port) {
    return new Client(
        "http://localhost:" + port + "/v1",
        Map.of("1.0.0", spec("1.0.0"), "1.1.0", spec("1.1.0"), "1.2.0", spec("1.2.0")));
  }

  /** One who knows all that the newest minor version may answer. */
  static Client ofNewestFirst(int port) {
    return new Client("http://localhost:" + port + "/v1", Map.of("1.2.0", spec("1.2.0")));
  }

  static Client ofSecond(int port) {
    return new Client("http://localhost:" + port + "/v2", Map.of("2.0.0", spec("2.0.0")));
  }

  private static ExchangeValidator spec(String version) {
    try (Sources sources = new Sources(SourceOptions.in(SPECS))) {
      return new ExchangeValidator(OpenApiReader.read(sources.open(version + ".yaml")));
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET(), path, "");
  }

  HttpResponse<String> delete(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).DELETE();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request, path, "");
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request, path, body);
  }

  /** Places an order with a key of its own. */
  HttpResponse<String> place(String body) {
    return place(UUID.randomUUID(), body);
  }

  HttpResponse<String> place(UUID key, String body) {
    return post("/orders", body, "Idempotency-Key", key.toString());
  }

  private HttpResponse<String> send(HttpRequest.Builder builder, String path, String body) {
    // Nobody asks for it here; the contract does.
    HttpRequest request = builder.header("Authorization", "Bearer test").build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      List<String> violations = new ArrayList<>();
      versions.forEach(
          (version, spec) ->
              violations(spec, request, path, body, response)
                  .forEach(violation -> violations.add(version + ": " + violation)));
      assertThat(violations)
          .as("%s %s: %d %s", request.method(), path, response.statusCode(), response.body())
          .isEmpty();
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> violations(
      ExchangeValidator spec,
      HttpRequest request,
      String path,
      String body,
      HttpResponse<String> response) {
    Received received =
        spec.request(
            io.concordat.exchange.HttpRequest.of(
                request.method(),
                path,
                headers(request.headers()),
                body.getBytes(StandardCharsets.UTF_8)));
    // An older version may not have the operation.
    return received
        .operation()
        .map(
            operation ->
                spec.response(
                    operation,
                    new io.concordat.exchange.HttpResponse(
                        response.statusCode(),
                        headers(response.headers()),
                        response.body().getBytes(StandardCharsets.UTF_8))))
        .orElse(List.of())
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Headers headers(java.net.http.HttpHeaders headers) {
    List<Headers.Field> all = new ArrayList<>();
    headers
        .map()
        .forEach((name, values) -> values.forEach(v -> all.add(new Headers.Field(name, v))));
    return new Headers(all);
  }
}
