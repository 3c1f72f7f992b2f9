package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Parameter;
import io.concordat.source.Json;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts mean what their schemas and styles take them for. */
final class ParameterDecoderTest {

  private final ExchangeValidator modern =
      new ExchangeValidator(
          Apis.of(
              """
              openapi: 3.2.0
              info: {title: Parameters, version: 1.0.0}
              paths:
                /p/{id}:
                  get:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: [integer, string]}}
                      - {name: list, in: query, schema: {type: array, items: {type: integer}}}
                      - {name: csv, in: query, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: mixed, in: query, schema: {anyOf: [{type: integer}, {type: array, items: {type: integer}}, {type: string}]}}
                      - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: integer}, b: {type: array, items: {type: boolean}}}}}
                      - {name: options, in: query, schema: {type: object, properties: {R: {type: integer}, G: {type: string}}, additionalProperties: false}}
                      - {name: json, in: query, content: {application/json: {schema: {type: object, required: [x]}}}}
                      - {name: level, in: query, schema: {enum: [1, 2, high]}}
                      - {name: flag, in: query, allowEmptyValue: true, schema: {type: boolean}}
                      - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
                      - {name: session, in: cookie, schema: {type: string, minLength: 3}}
                    responses: {}
                /search:
                  get:
                    parameters:
                      - name: q
                        in: querystring
                        content:
                          application/x-www-form-urlencoded:
                            schema: {type: object, required: [term], properties: {term: {type: string}, n: {type: integer}}}
                    responses: {}
              """));

  private final ExchangeValidator old =
      new ExchangeValidator(
          Apis.of(
              """
              swagger: '2.0'
              info: {title: Parameters, version: 1.0.0}
              paths:
                /p:
                  get:
                    parameters:
                      - {name: multi, in: query, type: array, items: {type: integer}, collectionFormat: multi}
                      - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                      - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
                      - {name: csv, in: query, type: array, items: {type: integer}}
                    responses: {}
              """));

  @Test
  void values_have_the_types_that_their_schemas_want() {
    Map<String, String> values =
        values(
            modern,
            "/p/7?list=1&list=2&csv=a%2Cb,c&mixed=1&mixed=2&filter[a]=1&filter[b][]=true&R=5&G=5"
                + "&json=%7B%22x%22:1%7D&level=high&flag",
            Headers.of("x-tags", "a, b", "X-Tags", "c", "Cookie", "other=1; session=s%20%20s"));

    assertThat(values)
        .containsEntry("id", "7")
        .containsEntry("list", "[1, 2]")
        .containsEntry("csv", "[\"a,b\", \"c\"]")
        .containsEntry("mixed", "[1, 2]")
        .containsEntry("filter", "{\"a\": 1, \"b\": [true]}")
        .containsEntry("options", "{\"R\": 5, \"G\": \"5\"}")
        .containsEntry("json", "{\"x\": 1}")
        .containsEntry("level", "\"high\"")
        .containsEntry("flag", "\"\"")
        .containsEntry("X-Tags", "[\"a\", \"b\", \"c\"]")
        .containsEntry("session", "\"s  s\"");
  }

  @Test
  void the_same_text_is_something_else_to_another_schema() {
    assertThat(values(modern, "/p/seven?level=2&mixed=x&csv=1", Headers.NONE))
        .containsEntry("id", "\"seven\"")
        .containsEntry("level", "2")
        .containsEntry("mixed", "\"x\"")
        .containsEntry("csv", "[\"1\"]");
  }

  @Test
  void what_does_not_fit_is_told_with_its_parameter() {
    assertThat(problems(modern, "/p/1?list=1&list=x", Headers.NONE))
        .contains("query `list` /1: string found, [integer] expected");
    assertThat(problems(modern, "/p/1?json=%7B", Headers.NONE))
        .contains("query `json`: line 1, column 2: not JSON");
    assertThat(problems(modern, "/p/1", Headers.of("Cookie", "session=s")))
        .contains("cookie `session`: must be at least 3 characters long");
    assertThat(problems(modern, "/p/%FF", Headers.NONE))
        .contains("path `id`: is not percent-encoded UTF-8");
    assertThat(problems(modern, "/p/1?undeclared=1", Headers.NONE)).isEmpty();
  }

  @Test
  void a_whole_query_may_be_one_value() {
    assertThat(values(modern, "/search?term=a&n=2", Headers.NONE))
        .containsEntry("q", "{\"term\": \"a\", \"n\": 2}");
    assertThat(problems(modern, "/search?n=2", Headers.NONE)).contains("'term' not found");
  }

  @Test
  void collection_formats_of_swagger_are_styles() {
    assertThat(values(old, "/p?multi=1&multi=2&pipes=a|b%7Cc&ssv=a%20b+c&csv=1,2", Headers.NONE))
        .containsEntry("multi", "[1, 2]")
        .containsEntry("pipes", "[\"a\", \"b\", \"c\"]")
        .containsEntry("ssv", "[\"a\", \"b\", \"c\"]")
        .containsEntry("csv", "[1, 2]");
  }

  private static Map<String, String> values(
      ExchangeValidator validator, String target, Headers headers) {
    Received received = validator.request(HttpRequest.of("GET", target, headers));
    assertThat(received.violations()).isEmpty();
    return received.parameters().stream()
        .collect(Collectors.toMap(p -> p.parameter().name(), p -> p.value().text()));
  }

  private static String problems(ExchangeValidator validator, String target, Headers headers) {
    Received received = validator.request(HttpRequest.of("GET", target, headers));
    return received.violations().stream()
        .map(Violation::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_value_can_be_asked_for_by_name() {
    assertThat(
            modern
                .request(HttpRequest.of("GET", "/p/7", Headers.NONE))
                .parameter(Parameter.In.PATH, "id"))
        .contains(Json.Num.of(7));
  }
}
