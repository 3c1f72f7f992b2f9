package io.concordat.model.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.concordat.model.Assertion;
import io.concordat.model.Channel;
import io.concordat.model.Message;
import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.model.RuntimeExpression;
import io.concordat.source.Json;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applications send and receive, read from both ways of writing it down. */
final class AsyncApiReaderTest {

  private static final String VERSION_2 =
      """
      asyncapi: 2.6.0
      info: {title: Orders, version: 1.0.0}
      defaultContentType: application/json
      servers:
        production: {url: "kafka://broker:9092", protocol: KAFKA}
        other: {url: broker, protocol: amqp}
      channels:
        orders.{region}:
          servers: [production]
          parameters:
            region: {schema: {type: string, enum: [eu, us]}, location: $message.payload#/region}
          bindings: {kafka: {topic: orders}}
          subscribe:
            operationId: placed
            message:
              oneOf:
                - $ref: '#/components/messages/Placed'
                - {name: paid, payload: {type: object}, contentType: text/plain}
        parcels:
          publish:
            message: {payload: {type: string}}
      components:
        messages:
          Placed:
            traits: [{$ref: '#/components/messageTraits/Traced'}]
            headers: {type: object, properties: {a: {type: string}}}
            payload: {$ref: '#/components/schemas/Order'}
            correlationId: {location: $message.header#/id}
            bindings: {kafka: {key: {type: string}}}
            examples: [{name: first, payload: {id: 1}}]
        messageTraits:
          Traced:
            headers: {type: object, properties: {b: {type: string}}}
            contentType: application/cloudevents+json
        schemas:
          Order: {type: object, required: [id], properties: {id: {type: integer}}}
      """;

  private static final String VERSION_3 =
      """
      asyncapi: 3.0.0
      info: {title: Orders, version: 1.0.0}
      defaultContentType: application/json
      servers:
        production: {host: broker:9092, protocol: kafka}
      channels:
        requests:
          address: quotes.requested
          messages:
            request: {$ref: '#/components/messages/Request'}
            other: {payload: {schemaFormat: application/vnd.apache.avro;version=1.9.0, schema: {}}}
        quotes:
          address: null
          messages:
            quote: {payload: {$ref: '#/components/schemas/Versioned'}}
      operations:
        quote:
          action: receive
          channel: {$ref: '#/channels/requests'}
          messages: [{$ref: '#/channels/requests/messages/request'}]
          reply:
            channel: {$ref: '#/channels/quotes'}
            address: {location: $message.header#/replyTo}
      components:
        messages:
          Request:
            traits: [{contentType: text/plain, name: trait}, {name: later trait}]
            contentType: application/cbor
            payload: true
        schemas:
          Versioned:
            schemaFormat: application/schema+json;version=draft/2020-12
            schema: {type: object, properties: {total: {type: integer}}}
      """;

  @TempDir Path folder;

  @Test
  void a_subscription_of_version_2_is_what_the_application_sends() {
    MessageApi api = read(VERSION_2);
    assertThat(api.operations())
        .extracting(MessageOperation::name, MessageOperation::action)
        .containsExactly(tuple("placed", Action.SEND), tuple("receive parcels", Action.RECEIVE));
    assertThat(api.operations().get(0).messages())
        .extracting(Message::name)
        .containsExactly("Placed", "paid");
    assertThat(api.operations().get(1).messages().get(0).name()).isEqualTo("receive parcels");
  }

  @Test
  void a_channel_knows_its_address_parameters_servers_and_bindings() {
    MessageApi api = read(VERSION_2);
    Channel orders = api.channels().get(0);
    assertThat(orders.address()).contains("orders.{region}");
    assertThat(orders.parameters().get(0).source())
        .hasToString("Optional[$message.payload#/region]");
    assertThat(orders.servers())
        .extracting(s -> s.protocol() + " " + s.addresses().baseUrls())
        .containsExactly("kafka [kafka://broker:9092]");
    assertThat(orders.bindings())
        .hasEntrySatisfying(
            "kafka", kafka -> assertThat(kafka.node().text("topic")).contains("orders"));
    assertThat(api.channels().get(1).servers()).hasSize(2);
  }

  @Test
  void the_traits_of_a_message_are_merged_and_override_it_in_version_2_only() {
    Message placed = read(VERSION_2).operations().get(0).messages().get(0);
    assertThat(placed.contentType()).contains("application/cloudevents+json");
    assertThat(placed.headers().orElseThrow().assertions(Assertion.AllOf.class).get(0).schemas())
        .extracting(
            s -> s.assertions(Assertion.Properties.class).get(0).named().keySet().toString())
        .containsExactly("[b]", "[a]");
    Message request = read(VERSION_3).operations().get(0).messages().get(0);
    assertThat(request.contentType()).contains("application/cbor");
  }

  @Test
  void a_message_has_a_key_a_correlation_id_and_examples() {
    Message placed = read(VERSION_2).operations().get(0).messages().get(0);
    assertThat(placed.key()).isPresent();
    assertThat(placed.correlationId()).hasToString("Optional[$message.header#/id]");
    assertThat(placed.examples().get(0).name()).isEqualTo("first");
    assertThat(placed.payload().orElseThrow().schema()).isPresent();
  }

  @Test
  void an_operation_of_version_3_answers_where_the_request_says() {
    MessageOperation quote = read(VERSION_3).operations().get(0);
    assertThat(quote.action()).isEqualTo(Action.RECEIVE);
    assertThat(quote.messages()).extracting(Message::name).containsExactly("request");
    MessageOperation.Reply reply = quote.reply().orElseThrow();
    assertThat(reply.address()).hasToString("Optional[$message.header#/replyTo]");
    assertThat(reply.channel().flatMap(Channel::address)).isEmpty();
    assertThat(reply.messages()).extracting(Message::name).containsExactly("quote");
  }

  @Test
  void a_payload_may_be_described_in_another_language_than_the_document() {
    Specification specification = open(VERSION_3);
    MessageApi api = AsyncApiReader.read(specification);
    Message quote = api.channels().get(1).messages().get(0);
    assertThat(quote.payload().orElseThrow().schema().orElseThrow().assertions()).hasSize(2);
    Message avro = api.channels().get(0).messages().get(1);
    assertThat(avro.payload().orElseThrow().schema()).isEmpty();
    assertThat(problems(specification))
        .containsExactly(
            "api.yaml:11:15: a schema in the format \"application/vnd.apache.avro; version=1.9.0\""
                + " is not read: any payload passes for valid");
  }

  @Test
  void what_is_wrong_is_told_with_its_place() {
    Specification specification =
        open(
            """
            asyncapi: 3.0.0
            info: {title: Orders, version: 1.0.0}
            channels:
              a: {address: 'a.{x}', messages: {m: {payload: {$ref: '#/nowhere'}}}}
              b: {address: b, mesages: {}}
            operations:
              one: {action: sned, channel: {$ref: '#/channels/a'}}
              two: {action: send}
              three:
                action: send
                channel: {$ref: '#/channels/b'}
                messages: [{$ref: '#/channels/a/messages/m'}]
                reply: {address: {location: header.x}}
            """);
    AsyncApiReader.read(specification);
    assertThat(problems(specification))
        .containsExactlyInAnyOrder(
            "api.yaml:4:3: no parameter \"x\" for the address a.{x}",
            "api.yaml:4:50: the reference \"#/nowhere\" leads nowhere: api.yaml# has no \"nowhere\"",
            "api.yaml:5:19: the field \"mesages\" is unknown here and ignored",
            "api.yaml:7:9: \"sned\" is no action; the operation is ignored",
            "api.yaml:8:3: \"channel\" is missing; ignored",
            "api.yaml:12:16: this is no message of the channel \"b\"",
            "api.yaml:13:23: \"header.x\" is no place in a message; ignored");
  }

  @Test
  void references_that_run_in_a_circle_end() {
    Specification specification =
        open(
            """
            asyncapi: 3.0.0
            info: {title: Orders, version: 1.0.0}
            channels:
              a: {$ref: '#/channels/b'}
              b: {$ref: '#/channels/a'}
              c: {address: c, messages: {m: {payload: {$ref: '#/components/schemas/S'}}}}
            components:
              schemas:
                S: {$ref: '#/components/schemas/T'}
                T: {$ref: '#/components/schemas/S'}
            """);
    assertThat(AsyncApiReader.read(specification).channels()).hasSize(1);
    assertThat(problems(specification)).anyMatch(p -> p.contains("runs in a circle"));
  }

  @Test
  void a_document_of_an_unknown_version_is_refused() {
    assertThatThrownBy(() -> read("asyncapi: 1.2.0\n"))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("api.yaml:1:1: AsyncAPI version \"1.2.0\" is not supported");
    assertThatThrownBy(() -> read("openapi: 3.0.0\n"))
        .hasMessageStartingWith("api.yaml:1:1: not an AsyncAPI document");
  }

  @Test
  void the_example_of_the_guide_has_nothing_to_complain_about() {
    try (Sources sources = new Sources(SourceOptions.in(Path.of("../docs/examples")))) {
      Specification specification = sources.open("orders-events.yaml");
      MessageApi api = AsyncApiReader.read(specification);
      assertThat(specification.problems()).isEmpty();
      assertThat(api.operations()).hasSize(4);
    }
  }

  @Test
  void an_expression_finds_and_replaces_what_stands_at_its_place() {
    RuntimeExpression place = RuntimeExpression.of("$message.payload#/meta/a~1b").orElseThrow();
    Json put = place.replace(Json.object("x", Json.of("1")), Json.of("id"));
    assertThat(put.text()).isEqualTo("{\"x\": \"1\", \"meta\": {\"a/b\": \"id\"}}");
    assertThat(place.find(put)).contains(Json.of("id"));
    assertThat(place.find(Json.object())).isEmpty();
  }

  private MessageApi read(String text) {
    return AsyncApiReader.read(open(text));
  }

  private Specification open(String text) {
    try {
      Files.writeString(folder.resolve("api.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return sources.open("api.yaml");
    }
  }

  private static List<String> problems(Specification specification) {
    return specification.problems().stream().map(p -> p.location() + ": " + p.what()).toList();
  }
}
