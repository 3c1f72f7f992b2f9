package io.concordat.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Apis;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.HttpResponse;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import org.junit.jupiter.api.Test;

/** What the specification shows goes before what is made up, as long as it is valid. */
final class ExamplesTest {

  private static final String THINGS =
      """
      openapi: 3.1.0
      info: {title: Things, version: 1.0.0}
      paths:
        /things/{id}:
          get:
            operationId: thing
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}, example: 4711}
            responses:
              '200':
                description: one
                headers:
                  X-Rate: {schema: {type: integer, minimum: 1}}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    examples:
                      broken: {value: {name: 5}}
                      plain: {value: {name: Lamp}}
                      shared: {$ref: '#/components/examples/shared'}
                      elsewhere: {externalValue: 'https://example.com/x'}
              '404':
                description: none
                content:
                  application/xml: {schema: {type: object}, example: '<none/>'}
      components:
        examples:
          shared: {value: {name: Chair}}
        schemas:
          Thing: {type: object, required: [name], properties: {name: {type: string}}}
      """;

  private final ExchangeValidator validator = new ExchangeValidator(Apis.of(THINGS));
  private final Messages messages = new Messages(validator, 1);
  private final Operation thing = validator.operations().named("thing").orElseThrow();

  @Test
  void the_first_valid_example_is_the_stable_answer() {
    assertThat(text(Choice.STABLE)).isEqualTo("{\"name\": \"Lamp\"}");
  }

  @Test
  void an_example_can_be_asked_for_by_name() {
    assertThat(text(Choice.named("shared"))).isEqualTo("{\"name\": \"Chair\"}");
    assertThat(answer(Choice.named("none")))
        .isEqualTo(new Made.None<HttpResponse>("body: there is no example `none`"));
    assertThat(answer(Choice.named("broken")))
        .isEqualTo(
            new Made.None<HttpResponse>("body: the example is not valid against its schema"));
    assertThat(messages.names(media())).containsExactly("broken", "plain", "shared");
  }

  @Test
  void a_dynamic_answer_is_another_each_time() {
    assertThat(text(Choice.DYNAMIC)).isNotEqualTo(text(Choice.DYNAMIC));
    assertThat(text(Choice.STABLE)).isEqualTo(text(Choice.STABLE));
  }

  @Test
  void a_text_in_a_language_of_its_own_is_sent_as_it_is() {
    Response none = thing.responses().get(1);

    assertThat(
            messages
                .response(thing, none, none.content().stream().findFirst(), Choice.STABLE)
                .found()
                .orElseThrow()
                .bodyText())
        .isEqualTo("<none/>");
  }

  @Test
  void requests_take_the_examples_of_their_parameters() {
    assertThat(messages.request(thing, Choice.STABLE).found().orElseThrow().path())
        .isEqualTo("/things/4711");
  }

  @Test
  void swagger_shows_examples_by_media_type() {
    ExchangeValidator old =
        new ExchangeValidator(
            Apis.of(
                """
                swagger: '2.0'
                info: {title: Old, version: 1.0.0}
                produces: [application/json]
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: ok
                          schema: {type: object, required: [n], properties: {n: {type: integer}}}
                          examples: {application/json: {n: 42}}
                """));
    Operation a = old.operations().named("a").orElseThrow();
    Response ok = a.responses().get(0);

    assertThat(
            new Messages(old, 1)
                .response(a, ok, ok.content().stream().findFirst(), Choice.STABLE)
                .found()
                .orElseThrow()
                .bodyText())
        .isEqualTo("{\"n\": 42}");
  }

  private MediaType media() {
    return thing.responses().get(0).content().get(0);
  }

  private Made<HttpResponse> answer(Choice choice) {
    Response one = thing.responses().get(0);
    return messages.response(thing, one, one.content().stream().findFirst(), choice);
  }

  private String text(Choice choice) {
    return answer(choice).found().orElseThrow().bodyText();
  }
}
