package io.concordat.stub.export;

import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.source.Json;
import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import io.concordat.source.SpecException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request and its answer in the words of Spring Cloud Contract. */
final class Contracts {

  private Contracts() {}

  static Json.Obj contract(
      String name, Requests requests, HttpRequest request, HttpResponse answer) {
    Map<String, Json> asked = new LinkedHashMap<>();
    asked.put("method", Json.of(request.method()));
    asked.put("urlPath", Json.of(requests.base() + request.path()));
    if (!request.query().isEmpty()) {
      asked.put("queryParameters", query(request.query()));
    }
    if (!request.headers().fields().isEmpty()) {
      asked.put("headers", Answers.headers(request.headers()));
    }
    body(request.headers().first("Content-Type"), request.body())
        .ifPresent(body -> asked.put("body", body));
    if (request.path().contains("{") || requests.operation().path().text().contains("{")) {
      asked.put(
          "matchers", Json.object("url", Json.object("regex", Json.of(requests.pathPattern()))));
    }
    Map<String, Json> answered = new LinkedHashMap<>();
    answered.put("status", Json.Num.of(answer.status()));
    if (!answer.headers().fields().isEmpty()) {
      answered.put("headers", Answers.headers(answer.headers()));
    }
    body(answer.headers().first("Content-Type"), answer.body())
        .ifPresent(body -> answered.put("body", body));
    return Json.object(
        "name", Json.of(name),
        "request", new Json.Obj(asked),
        "response", new Json.Obj(answered));
  }

  private static Json query(String query) {
    Map<String, List<Json>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(Json.of(parts.length == 2 ? decoded(parts[1]) : ""));
    }
    Map<String, Json> members = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> members.put(name, all.size() == 1 ? all.get(0) : Json.array(all)));
    return new Json.Obj(members);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<Json> body(Optional<String> type, byte[] body) {
    if (body.length == 0) {
      return Optional.empty();
    }
    return json(type, body).or(() -> Answers.text(body).map(Json::of));
  }

  /** The body as a value, if it is JSON. */
  static Optional<Json> json(Optional<String> type, byte[] body) {
    if (type.filter(t -> t.contains("json")).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonValues.read(body, Limits.DEFAULT));
    } catch (SpecException e) {
      return Optional.empty();
    }
  }
}
