package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers, and what clients may ask for, are held against the responses that are declared. */
final class ResponsesTest {

  private final ExchangeValidator validator =
      new ExchangeValidator(
          Apis.of(
              """
              openapi: 3.0.3
              info: {title: Answers, version: 1.0.0}
              paths:
                /things:
                  get:
                    security:
                      - basic: []
                      - token: []
                        key: []
                    responses:
                      '200':
                        description: all
                        headers:
                          X-Total: {required: true, schema: {type: integer}}
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [id, secret]
                              properties:
                                id: {type: integer, readOnly: true}
                                secret: {type: string, writeOnly: true}
                                note: {type: string, nullable: true, format: date}
                              additionalProperties: false
                          text/csv: {}
                      4XX: {description: refused, content: {application/problem+json: {schema: {type: object}}}}
                      default: {description: odd}
                  head: {responses: {'200': {description: all, content: {application/json: {schema: {type: object}}}}}}
                  delete: {responses: {'204': {description: gone}}}
              components:
                securitySchemes:
                  basic: {type: http, scheme: Basic}
                  token: {type: oauth2, flows: {}}
                  key: {type: apiKey, in: query, name: k}
              """));

  private final Operation get = validator.operations().named("GET /things").orElseThrow();

  @Test
  void a_response_is_judged_by_its_own_status_else_its_class_else_the_default() {
    assertThat(problems(200, "application/json", "{\"id\": 1}")).isEmpty();
    assertThat(problems(404, "application/problem+json", "[]")).contains("array found");
    assertThat(problems(500, "text/html", "<p>")).isEmpty();
  }

  @Test
  void what_goes_the_other_way_is_no_part_of_it() {
    assertThat(problems(200, "application/json", "{\"id\": 1, \"secret\": \"s\"}"))
        .contains("/secret: is not allowed");
    assertThat(problems(200, "application/json", "{\"id\": 1, \"note\": null}")).isEmpty();
    assertThat(problems(200, "application/json", "{\"id\": 1, \"note\": \"soon\"}"))
        .contains("/note: does not match the date pattern");
  }

  @Test
  void headers_and_media_types_are_part_of_the_promise() {
    HttpResponse bare =
        new HttpResponse(200, Headers.of("Content-Type", "image/png"), new byte[] {1});

    assertThat(validator.response(get, bare).stream().map(Violation::toString))
        .anyMatch(text -> text.startsWith("header `X-Total`: is required"))
        .anyMatch(text -> text.contains("`image/png` is not declared"));
  }

  @Test
  void a_status_that_is_not_declared_is_told() {
    Operation delete = validator.operations().named("DELETE /things").orElseThrow();

    assertThat(validator.response(delete, new HttpResponse(200, Headers.NONE, new byte[0])))
        .extracting(Violation::message)
        .containsExactly("200 is not declared");
    assertThat(validator.response(delete, new HttpResponse(204, Headers.NONE, new byte[0])))
        .isEmpty();
  }

  @Test
  void an_answer_to_head_has_no_body() {
    Operation head = validator.operations().named("HEAD /things").orElseThrow();

    assertThat(
            validator.response(
                head,
                new HttpResponse(200, Headers.of("Content-Type", "application/json"), new byte[0])))
        .isEmpty();
  }

  @Test
  void one_alternative_of_the_security_must_be_shown_whole() {
    assertThat(kinds("/things", Headers.NONE)).containsExactly(Violation.Kind.UNAUTHORIZED);
    assertThat(kinds("/things", Headers.of("Authorization", "Bearer x")))
        .containsExactly(Violation.Kind.UNAUTHORIZED);
    assertThat(kinds("/things?k=1", Headers.of("Authorization", "Bearer x"))).isEmpty();
    assertThat(kinds("/things", Headers.of("authorization", "basic eA=="))).isEmpty();
  }

  @Test
  void what_nobody_can_answer_is_not_acceptable() {
    Headers known = Headers.of("Authorization", "Basic eA==");

    assertThat(kinds("/things", known.with("Accept", "image/*")))
        .containsExactly(Violation.Kind.NOT_ACCEPTABLE);
    assertThat(kinds("/things", known.with("Accept", "image/*, text/*;q=0.1"))).isEmpty();
    assertThat(kinds("/things", known.with("Accept", "*/*;q=0")))
        .containsExactly(Violation.Kind.NOT_ACCEPTABLE);
  }

  private List<Violation.Kind> kinds(String target, Headers headers) {
    return validator.request(HttpRequest.of("GET", target, headers)).violations().stream()
        .map(Violation::kind)
        .toList();
  }

  private String problems(int status, String type, String body) {
    HttpResponse response =
        new HttpResponse(
            status,
            Headers.of("Content-Type", type, "X-Total", "1"),
            body.getBytes(StandardCharsets.UTF_8));
    return validator.response(get, response).stream()
        .map(Violation::toString)
        .collect(Collectors.joining("\n"));
  }
}
