package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Violation;
import io.concordat.source.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a stub got, and its answer.
 *
 * @param number counts the requests from 1
 * @param time when it had arrived
 * @param spec the specification whose base path it was sent to; empty if there is none
 * @param operation the name of the operation it was for, such as {@code GET /orders/{id}}; empty if
 *     there is none
 * @param request with its whole path; its body may have been cut
 * @param response with its body, which may have been cut
 * @param violations what the specification forbids in it
 */
public record Recorded(
    long number,
    Instant time,
    Optional<String> spec,
    Optional<String> operation,
    HttpRequest request,
    HttpResponse response,
    List<Violation> violations) {

  public Recorded {
    violations = List.copyOf(violations);
  }

  /** Whether the specification allows the request. */
  public boolean isValid() {
    return violations.isEmpty();
  }

  /** On one line: {@code POST /orders?dry=true → 400}. */
  public String summary() {
    return request.method() + " " + request.target() + " → " + response.status();
  }

  /** As in the export of a record. */
  public Json toJson() {
    return Json.object(
        "number", Json.Num.of(number),
        "time", Json.of(time.toString()),
        "spec", spec.map(Json::of).orElse(Json.NULL),
        "operation", operation.map(Json::of).orElse(Json.NULL),
        "request",
            Json.object(
                "method", Json.of(request.method()),
                "target", Json.of(request.target()),
                "headers", headers(request.headers()),
                "body", body(request.body()),
                "bodyBase64", base64(request.body())),
        "response",
            Json.object(
                "status", Json.Num.of(response.status()),
                "headers", headers(response.headers()),
                "body", body(response.body()),
                "bodyBase64", base64(response.body())),
        "violations", Json.array(violations.stream().map(Problems::json).toList()));
  }

  private static Json headers(Headers headers) {
    Map<String, Json> byName = new LinkedHashMap<>();
    headers
        .fields()
        .forEach(
            field ->
                byName.putIfAbsent(
                    field.name(), Json.of(String.join(", ", headers.all(field.name())))));
    return new Json.Obj(byName);
  }

  private static @Nullable Json body(byte[] body) {
    return body.length == 0 ? null : text(body).map(Json::of).orElse(null);
  }

  private static @Nullable Json base64(byte[] body) {
    return body.length == 0 || text(body).isPresent()
        ? null
        : Json.of(Base64.getEncoder().encodeToString(body));
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
