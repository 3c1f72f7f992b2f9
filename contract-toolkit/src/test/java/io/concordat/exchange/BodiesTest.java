package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.source.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies are taken apart by their media types, whatever was sent. */
final class BodiesTest {

  private final ExchangeValidator validator =
      new ExchangeValidator(
          Apis.of(
              """
              openapi: 3.1.0
              info: {title: Bodies, version: 1.0.0}
              paths:
                /any:
                  post:
                    requestBody:
                      required: true
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Tree'}
                        application/*+json: {}
                        text/plain: {schema: {type: integer, minimum: 5}}
                        application/xml: {schema: {type: object}}
                        application/x-www-form-urlencoded:
                          schema: {$ref: '#/components/schemas/Form'}
                          encoding:
                            filter: {style: deepObject}
                            ids: {style: form, explode: false}
                        multipart/form-data:
                          schema: {$ref: '#/components/schemas/Form'}
                    responses: {}
              components:
                schemas:
                  Tree:
                    type: object
                    properties:
                      code: {type: string, pattern: '^(a+)+$'}
                      child: {$ref: '#/components/schemas/Tree'}
                  Form:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      count: {type: integer}
                      ids: {type: array, items: {type: integer}}
                      filter: {type: object, properties: {min: {type: number}}}
                      file: {type: string, format: binary}
                    additionalProperties: false
              """));

  @Test
  void json_is_read_strictly() {
    assertThat(problem("{\"a\": 1,}")).contains("line 1, column 8: not JSON: a comma");
    assertThat(problem("{\"a\": 1, \"a\": 2}")).contains("duplicate key \"a\"");
    assertThat(problem("[1] 2")).contains("text after the end");
    assertThat(problem("{\"a\": 1e999999999}")).contains("more than 1000 digits");
    assertThat(problem("")).contains("is required");
    assertThat(violations("application/json", new byte[] {'"', (byte) 0xC3, '"'}))
        .contains("not UTF-8");
    assertThat(problem("\uFEFF{}")).isEmpty();
  }

  @Test
  void depth_is_bounded_and_what_is_allowed_is_validated_to_the_bottom() {
    assertThat(problem("[".repeat(100_000))).contains("nested deeper than");
    assertThat(problem("{\"child\":".repeat(190) + "{\"code\": 1}" + "}".repeat(190)))
        .contains("/child/child", "integer found, [string] expected");
  }

  @Test
  void a_pattern_that_takes_forever_is_given_up() {
    assertThat(problem("{\"code\": \"" + "a".repeat(40_000) + "!\"}"))
        .contains("cannot be validated");
  }

  @Test
  void ranges_of_media_types_take_what_is_of_them() {
    assertThat(violations("application/vnd.shop+json", "{")).contains("not JSON");
    assertThat(violations("image/png", "x")).contains("`image/png` is not declared");
    assertThat(violations("application/xml", "<not validated")).isEmpty();
  }

  @Test
  void plain_text_is_what_its_schema_takes_it_for() {
    assertThat(violations("text/plain; charset=utf-8", "7")).isEmpty();
    assertThat(violations("text/plain", "3")).contains("must have a minimum value of 5");
    assertThat(violations("text/plain", "x")).contains("string found, [integer] expected");
  }

  @Test
  void forms_are_objects() {
    assertThat(
            body(
                "application/x-www-form-urlencoded", "name=a+b%21&count=3&ids=1,2&filter[min]=0.5"))
        .contains(
            "{\"name\": \"a b!\", \"count\": 3, \"ids\": [1, 2], \"filter\": {\"min\": 0.5}}");
    assertThat(violations("application/x-www-form-urlencoded", "count=x&other=1"))
        .contains(
            "required property 'name' not found",
            "/count: string found, [integer] expected",
            "/other: is not allowed");
    assertThat(violations("application/x-www-form-urlencoded", "name=%ZZ"))
        .contains("not percent-encoded");
  }

  @Test
  void parts_are_the_properties_of_an_object() {
    String body =
        """
        preamble\r
        --B\r
        Content-Disposition: form-data; name="name"\r
        \r
        Ada\r
        --B\r
        content-disposition: form-data; name="file"; filename="a.bin"\r
        Content-Type: application/octet-stream\r
        \r
        \u0001--B in a text\r
        --B\r
        Content-Disposition: form-data; name=ids\r
        \r
        1\r
        --B\r
        Content-Disposition: form-data; name="ids"\r
        \r
        2\r
        --B\r
        Content-Disposition: form-data; name="filter"\r
        Content-Type: application/json\r
        \r
        {"min": 1}\r
        --B--\r
        """;

    assertThat(body("multipart/form-data; boundary=B", body))
        .contains(
            "{\"name\": \"Ada\", \"file\": \"\\u0001--B in a text\", \"ids\": [1, 2],"
                + " \"filter\": {\"min\": 1}}");
    assertThat(violations("multipart/form-data; boundary=C", body)).contains("no multipart body");
    assertThat(violations("multipart/form-data", body)).contains("no multipart body");
  }

  private String problem(String json) {
    return violations("application/json", json);
  }

  private String violations(String type, String body) {
    return violations(type, body.getBytes(StandardCharsets.UTF_8));
  }

  private String violations(String type, byte[] body) {
    return String.join(
        "\n", received(type, body).violations().stream().map(v -> v.toString()).toList());
  }

  private Optional<String> body(String type, String body) {
    return received(type, body.getBytes(StandardCharsets.UTF_8)).body().map(Json::text);
  }

  private Received received(String type, byte[] body) {
    return validator.request(
        HttpRequest.of("POST", "/any", Headers.of("Content-Type", type), body));
  }
}
