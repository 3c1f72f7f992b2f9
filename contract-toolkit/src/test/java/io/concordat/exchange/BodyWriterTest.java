package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.MediaType;
import io.concordat.source.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values become bodies in the language of their media types. */
final class BodyWriterTest {

  private static final List<MediaType> CONTENT =
      Apis.of(
              """
              openapi: 3.0.3
              info: {title: Writing, version: 1.0.0}
              paths:
                /p:
                  post:
                    requestBody:
                      content:
                        application/xml: {schema: {$ref: '#/components/schemas/Pet'}}
                        '*/*': {schema: {type: string}}
                        application/x-www-form-urlencoded:
                          schema: {type: object}
                          encoding: {deep: {style: deepObject}}
                    responses: {}
              components:
                schemas:
                  Pet:
                    type: object
                    xml: {name: pet, namespace: 'http://example.com/p', prefix: p}
                    properties:
                      id: {type: integer, xml: {attribute: true}}
                      name: {type: string}
                      tags: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: tag}}}
                      links: {type: array, items: {type: string}}
              """)
          .operations()
          .get(0)
          .body()
          .orElseThrow()
          .content();

  private static final Json PET =
      Json.object(
          "id", Json.Num.of(1),
          "name", Json.of("A & <B>"),
          "tags", Json.array(List.of(Json.of("x"), Json.of("y"))),
          "links", Json.array(List.of(Json.of("l"), Json.of("m"))));

  @Test
  void xml_has_the_names_that_the_schema_gives() {
    assertThat(write(PET, 0))
        .endsWith(
            "<pet xmlns:p=\"http://example.com/p\" id=\"1\"><name>A &amp; &lt;B&gt;</name>"
                + "<tags><tag>x</tag><tag>y</tag></tags><links>l</links><links>m</links></pet>");
  }

  @Test
  void a_range_becomes_a_type_that_suits_the_value() {
    assertThat(BodyWriter.write(Json.of("a"), CONTENT.get(1)).orElseThrow().contentType())
        .isEqualTo("text/plain");
    assertThat(BodyWriter.write(Json.object(), CONTENT.get(1)).orElseThrow().contentType())
        .isEqualTo("application/json");
  }

  @Test
  void forms_follow_their_encoding_and_refuse_what_they_cannot_say() {
    Json deep = Json.object("a", Json.of("x y"), "deep", Json.object("b", Json.Num.of(1)));

    assertThat(write(deep, 2)).isEqualTo("a=x%20y&deep[b]=1");
    assertThat(BodyWriter.write(Json.object("deep", Json.object()), CONTENT.get(2))).isEmpty();
  }

  private static String write(Json value, int media) {
    return new String(
        BodyWriter.write(value, CONTENT.get(media)).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
