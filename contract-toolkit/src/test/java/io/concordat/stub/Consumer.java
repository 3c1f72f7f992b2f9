package io.concordat.stub;

import io.concordat.source.Json;
import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A consumer of stubs. */
final class Consumer {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String url;

  Consumer(String url) {
    this.url = url;
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> post(String path, String json, String... headers) throws IOException {
    return send("POST", path, json, headers);
  }

  /** A body that is not empty is JSON, unless the headers say otherwise. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + path));
    boolean isTyped = body.isEmpty();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
      isTyped |= headers[i].equalsIgnoreCase("Content-Type");
    }
    if (!isTyped) {
      builder.header("Content-Type", "application/json");
    }
    builder.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return CLIENT.send(builder.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Json.Obj json(HttpResponse<String> response) {
    return (Json.Obj)
        JsonValues.read(response.body().getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
  }

  static String member(HttpResponse<String> response, String name) {
    Json value = json(response).members().get(name);
    return value == null ? "absent" : value instanceof Json.Str text ? text.value() : value.text();
  }

  static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("absent");
  }
}
