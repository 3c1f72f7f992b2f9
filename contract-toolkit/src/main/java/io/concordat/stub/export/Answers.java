package io.concordat.stub.export;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import io.concordat.source.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Responses as WireMock has them in its mappings. */
final class Answers {

  private Answers() {}

  static Json.Obj response(HttpResponse answer) {
    Map<String, Json> response = new LinkedHashMap<>();
    response.put("status", Json.Num.of(answer.status()));
    if (!answer.headers().fields().isEmpty()) {
      response.put("headers", headers(answer.headers()));
    }
    if (answer.body().length > 0) {
      Optional<Json> json = Contracts.json(answer.headers().first("Content-Type"), answer.body());
      Optional<String> text = text(answer.body());
      if (json.isPresent()) {
        response.put("jsonBody", json.get());
      } else if (text.isPresent()) {
        response.put("body", Json.of(text.get()));
      } else {
        response.put("base64Body", Json.of(Base64.getEncoder().encodeToString(answer.body())));
      }
    }
    return new Json.Obj(response);
  }

  static Json.Obj headers(Headers headers) {
    Map<String, Json> fields = new LinkedHashMap<>();
    headers.fields().forEach(field -> fields.putIfAbsent(field.name(), Json.of(field.value())));
    return new Json.Obj(fields);
  }

  static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
