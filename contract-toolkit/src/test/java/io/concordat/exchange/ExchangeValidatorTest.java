package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests are taken or refused as their specification says, with the line that says so. */
final class ExchangeValidatorTest {

  private final ExchangeValidator shop =
      new ExchangeValidator(
          Apis.of(
              """
              openapi: 3.1.0
              info: {title: Shop, version: 1.0.0}
              paths:
                /orders:
                  post:
                    security: [{key: []}]
                    parameters:
                      - {name: dry, in: query, schema: {type: boolean}}
                    requestBody:
                      required: true
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [isbn]
                            properties:
                              isbn: {type: string}
                              quantity:
                                type: integer
                                minimum: 1
                    responses:
                      '201':
                        description: made
                        content: {application/json: {schema: {type: object}}}
              components:
                securitySchemes:
                  key: {type: apiKey, in: header, name: X-Key}
              """));

  @Test
  void a_valid_request_has_no_violations() {
    Received received = shop.request(order("{\"isbn\": \"1\", \"quantity\": 2}"));

    assertThat(received.violations()).isEmpty();
    assertThat(received.operation().get().name()).isEqualTo("POST /orders");
  }

  @Test
  void each_violation_has_its_pointer_and_its_line() {
    Received received = shop.request(order("{\"quantity\": 0}"));

    assertThat(received.errorStatus()).contains(400);
    assertThat(received.violations())
        .extracting(Violation::toString)
        .containsExactlyInAnyOrder(
            "body: required property 'isbn' not found (<stdin>:15:15)",
            "body /quantity: must have a minimum value of 1 (<stdin>:20:19)");
  }

  @Test
  void the_worst_violation_decides_the_status() {
    Headers none = Headers.NONE;
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(status(HttpRequest.of("GET", "/nowhere", none))).isEqualTo(404);
    assertThat(status(HttpRequest.of("GET", "/orders", none))).isEqualTo(405);
    assertThat(status(HttpRequest.of("POST", "/orders", none, body))).isEqualTo(401);
    assertThat(status(HttpRequest.of("POST", "/orders", Headers.of("x-key", "k"), body)))
        .isEqualTo(415);
  }

  private int status(HttpRequest request) {
    return shop.request(request).errorStatus().orElseThrow();
  }

  private static HttpRequest order(String body) {
    return HttpRequest.of(
        "POST",
        "/orders?dry=true&unknown=1",
        Headers.of("X-Key", "k", "Content-Type", "application/json; charset=utf-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
