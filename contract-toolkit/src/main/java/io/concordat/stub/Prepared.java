package io.concordat.stub;

import io.concordat.exchange.HttpResponse;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A response that an operation may give, and its body as a value if it is JSON.
 *
 * @param json empty if there is no body, or none that is JSON
 * @param schema of the body; any value's where nothing is said
 */
record Prepared(HttpResponse response, Optional<Json> json, Schema schema) {

  Prepared withStatus(int status) {
    return status == response.status()
        ? this
        : new Prepared(new HttpResponse(status, response.headers(), response.body()), json, schema);
  }

  Prepared withJson(Json value) {
    return new Prepared(
        new HttpResponse(
            response.status(), response.headers(), value.text().getBytes(StandardCharsets.UTF_8)),
        Optional.of(value),
        schema);
  }

  Prepared withHeader(String name, String value) {
    return new Prepared(
        new HttpResponse(
            response.status(), response.headers().without(name).with(name, value), response.body()),
        json,
        schema);
  }

  boolean isSuccess() {
    return response.status() < 300;
  }
}
