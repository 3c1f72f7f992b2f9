package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.source.Json;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import io.concordat.stub.message.Traffic.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consumers of the bookshop's events, against a stub instead of the order service. */
final class StubApplicationTest {

  private static final Broker BROKER = Brokers.start("artemis", 0);

  private final BlockingQueue<ChannelMessage> arrived = new LinkedBlockingQueue<>();
  private StubApplication stub = stub("orders-events.yaml", MessageStubOptions.DEFAULT);
  private final Broker consumer = Brokers.connect("artemis", BROKER.url());

  @TempDir Path folder;

  @AfterAll
  static void stopBroker() {
    BROKER.close();
  }

  @BeforeEach
  void clear() {
    stub.clear();
  }

  @AfterEach
  void stop() {
    stub.close();
    consumer.close();
  }

  @Test
  void an_event_is_sent_as_the_specification_shows_it() throws InterruptedException {
    listen("orders.placed");
    stub.send("orderPlaced");
    ChannelMessage event = next();
    assertThat(event.text()).startsWith("{\"orderId\": \"o-1042\", \"customer\": \"c-7\"");
    assertThat(event.headers())
        .containsOnly(Map.entry("traceId", "0b1bd0fa-5a0c-4e3a-9d7c-5f8d6c7a1e11"));
    assertThat(event.contentType()).contains("application/json");
    assertThat(event.key().orElseThrow()).matches("o-[0-9]{4}");
  }

  @Test
  void an_event_without_an_example_is_made_up_and_finds_its_address() throws InterruptedException {
    listen("orders.{orderId}.cancelled");
    Traffic.Sent sent = stub.send("orderCancelled");
    assertThat(sent.address()).matches("orders\\.o-[0-9]{4}\\.cancelled");
    assertThat(next().text()).contains("\"reason\": ");
  }

  @Test
  void a_test_chooses_what_is_sent() throws InterruptedException {
    listen("orders.o-0007.cancelled");
    stub.send("orderCancelled", "{\"orderId\":\"o-0007\",\"reason\":\"payment\"}");
    assertThat(next().text()).contains("payment");
  }

  @Test
  void what_the_application_never_sends_is_refused() {
    assertThatThrownBy(() -> stub.send("orderCancelled", "{\"orderId\":\"7\",\"reason\":\"x\"}"))
        .isInstanceOf(MessageStubException.class)
        .hasMessageContaining("payload /orderId:")
        .hasMessageContaining("payload /reason:")
        .hasMessageContaining("orders-events.yaml:");
    assertThatThrownBy(() -> stub.send("orderPlcaed"))
        .hasMessage("the application sends no \"orderPlcaed\"; did you mean \"orderPlaced\"?");
    assertThatThrownBy(() -> stub.send("orderPlaced", "{"))
        .hasMessageStartingWith("the payload is no JSON");
    assertThatThrownBy(() -> stub.sendExample("orderPlaced", "twoBoks"))
        .hasMessageEndingWith("did you mean \"twoBooks\"?");
  }

  @Test
  void what_the_application_receives_is_judged() {
    consumer.send(
        Destination.any("parcels.shipped"),
        ChannelMessage.json(
            "{\"orderId\":\"o-1\",\"carrier\":\"\",\"shippedAt\":\"2026-11-26T01:00:00Z\"}"));
    Received received = stub.received("parcelShipped").await();
    assertThat(received.violations())
        .extracting(MessageViolation::toString)
        .containsExactlyInAnyOrder(
            "payload /orderId: does not match the regex pattern ^o-[0-9]{4}$"
                + " (orders-events.yaml:124:30)",
            "payload /carrier: must be at least 1 characters long (orders-events.yaml:100:36)");
    assertThat(stub.invalid()).containsExactly(received);
  }

  @Test
  void a_valid_message_is_no_complaint() {
    consumer.send(
        Destination.any("parcels.shipped"),
        ChannelMessage.json(
            "{\"orderId\":\"o-1042\",\"carrier\":\"DHL\",\"shippedAt\":\"2026-11-26T01:00:00Z\"}"));
    assertThat(stub.received("parcelShipped").await().isValid()).isTrue();
    assertThat(stub.invalid()).isEmpty();
  }

  @Test
  void bytes_that_are_no_json_are_a_complaint() {
    consumer.send(Destination.any("parcels.shipped"), ChannelMessage.json("{\"orderId\":"));
    assertThat(stub.received("parcelShipped").await().violations().get(0).toString())
        .startsWith("payload: no JSON: ");
    consumer.send(
        Destination.any("parcels.shipped"), ChannelMessage.of(new byte[] {1, 2}, "text/plain"));
    assertThat(stub.received("parcelShipped").await(2).get(1).violations().get(0).toString())
        .startsWith("content type: text/plain instead of application/json");
  }

  @Test
  void a_request_is_answered_with_its_correlation_id() throws InterruptedException {
    listen("my.quotes");
    consumer.send(
        Destination.pointToPoint("quotes.requested"),
        ChannelMessage.json("{\"lines\":[{\"isbn\":\"9780132350884\",\"quantity\":2}]}")
            .withHeader("correlationId", "q-17")
            .withHeader("replyTo", "my.quotes"));
    ChannelMessage quote = next();
    assertThat(quote.text()).startsWith("{\"total\": ");
    assertThat(quote.correlationId()).contains("q-17");
    assertThat(quote.headers()).containsEntry("correlationId", "q-17");
    assertThat(stub.received("quote").list()).hasSize(1);
  }

  @Test
  void an_invalid_request_is_not_answered() throws InterruptedException {
    listen("my.other.quotes");
    consumer.send(
        Destination.pointToPoint("quotes.requested"),
        ChannelMessage.json("{\"lines\":[]}").withReplyTo("my.other.quotes"));
    assertThat(stub.received("quote").await().violations())
        .extracting(violation -> violation.part().toString())
        .contains("payload", "headers");
    assertThat(arrived.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void a_header_that_is_no_text_is_read_as_what_it_means() throws IOException {
    replace(
        """
        asyncapi: 3.0.0
        info: {title: Counts, version: 1.0.0}
        channels:
          counts:
            address: counts
            messages:
              count:
                headers: {type: object, required: [n], properties: {n: {type: integer}}}
                payload: {type: string}
                contentType: text/plain
        operations:
          count: {action: receive, channel: {$ref: '#/channels/counts'}}
        """);
    consumer.send(
        Destination.any("counts"),
        ChannelMessage.of(new byte[] {'x'}, "text/plain").withHeader("n", "7"));
    assertThat(stub.received("count").await().violations()).isEmpty();
    consumer.send(
        Destination.any("counts"),
        ChannelMessage.of(new byte[] {'x'}, "text/plain").withHeader("n", "seven"));
    assertThat(stub.received("count").await(2).get(1).violations()).hasSize(1);
  }

  @Test
  void a_request_of_the_application_is_tied_to_what_the_consumer_answers() throws Exception {
    replace(
        """
        asyncapi: 3.0.0
        info: {title: Payments, version: 1.0.0}
        channels:
          charges: {address: charges, messages: {charge: {payload: {type: object}}}}
          results:
            address: charges.results
            messages: {result: {payload: {type: object, required: [ok]}}}
        operations:
          charge:
            action: send
            channel: {$ref: '#/channels/charges'}
            reply: {channel: {$ref: '#/channels/results'}}
        """);
    listen("charges");
    stub.send("charge", "{}");
    ChannelMessage request = next();
    consumer.send(
        Destination.any(request.replyTo().orElseThrow()), ChannelMessage.json("{\"ok\":true}"));
    Received answer = stub.received("charge").await();
    assertThat(answer.message()).isEqualTo("result");
    assertThat(answer.isValid()).isTrue();
  }

  @Test
  void a_stub_does_not_take_its_own_messages_for_others() throws Exception {
    replace(
        """
        asyncapi: 2.6.0
        info: {title: Chat, version: 1.0.0}
        channels:
          chat:
            publish: {operationId: hear, message: {name: heard, payload: {type: string}}}
            subscribe: {operationId: say, message: {name: said, payload: {type: string}}}
        """);
    listen("chat");
    stub.send("say", "\"one\"");
    next();
    consumer.send(Destination.any("chat"), ChannelMessage.json("\"two\""));
    assertThat(stub.received("hear").await().content().text()).isEqualTo("\"two\"");
    assertThat(stub.received("hear").list()).hasSize(1);
  }

  @Test
  void what_cannot_be_made_up_says_what_to_add() throws IOException {
    replace(
        """
        asyncapi: 2.6.0
        info: {title: Avro, version: 1.0.0}
        channels:
          a:
            subscribe:
              operationId: send
              message:
                schemaFormat: application/vnd.apache.avro;version=1.9.0
                payload: {type: record}
        """);
    assertThatThrownBy(() -> stub.send("send"))
        .isInstanceOf(MessageStubException.class)
        .hasMessageContaining("application/vnd.apache.avro")
        .hasMessageContaining("give it an example");
  }

  @Test
  void what_nobody_here_reads_is_taken_as_it_is() throws IOException {
    replace(
        """
        asyncapi: 2.6.0
        info: {title: Xml, version: 1.0.0}
        channels:
          xml:
            publish:
              operationId: hear
              message: {contentType: application/xml, payload: {type: object}}
            subscribe:
              operationId: say
              message: {contentType: application/xml, payload: {type: object}}
        """);
    consumer.send(
        Destination.any("xml"),
        ChannelMessage.of(new byte[] {'<', 'x', '/', '>'}, "application/xml"));
    assertThat(stub.received("hear").await().isValid()).isTrue();
    assertThatThrownBy(() -> stub.send("say")).hasMessageContaining("nobody here writes");
  }

  @Test
  void an_interval_sends_again_and_again() throws InterruptedException {
    listen("orders.placed");
    try (StubApplication other =
        stub(
            "orders-events.yaml", MessageStubOptions.DEFAULT.withInterval(Duration.ofMillis(50)))) {
      assertThat(List.of(next(), next(), next())).allMatch(m -> m.text().contains("o-1042"));
      assertThat(other.failures()).isEmpty();
    }
  }

  @Test
  void waiting_in_vain_says_what_arrived_instead() {
    assertThatThrownBy(() -> stub.received("parcelShipped").within(Duration.ofMillis(50)).await())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "0 of 1 messages \"parcelShipped\" arrived within PT0.05S; the stub received nothing");
    assertThatThrownBy(() -> stub.received("orderPlaced")).isInstanceOf(MessageStubException.class);
  }

  @Test
  void a_document_that_cannot_be_used_is_refused_with_its_places() throws IOException {
    Files.writeString(
        folder.resolve("broken.yaml"),
        """
        asyncapi: 3.0.0
        info: {title: Broken, version: 1.0.0}
        channels:
          a: {address: a, messages: {m: {payload: {$ref: '#/nowhere'}}}}
        """);
    assertThatThrownBy(() -> MessageSpec.read("broken.yaml", SourceOptions.in(folder)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("broken.yaml:4:44");
  }

  @Test
  void the_traffic_is_exported_as_json() {
    stub.send("orderCancelled", "{\"orderId\":\"o-0007\",\"reason\":\"payment\"}");
    Json exported = stub.traffic().get(0).toJson();
    assertThat(exported.text())
        .contains("\"kind\": \"sent\"", "\"address\": \"orders.o-0007.cancelled\"", "\"payment\"");
  }

  private static StubApplication stub(String spec, MessageStubOptions options) {
    return stub(spec, Path.of("../docs/examples"), options);
  }

  private static StubApplication stub(String spec, Path folder, MessageStubOptions options) {
    return StubApplication.start(
        MessageSpec.read(spec, SourceOptions.in(folder)).api(),
        Brokers.connect("artemis", BROKER.url()),
        options,
        event -> {});
  }

  private void replace(String document) throws IOException {
    stub.close();
    Files.writeString(folder.resolve("api.yaml"), document);
    stub = stub("api.yaml", folder, MessageStubOptions.DEFAULT);
  }

  private void listen(String address) {
    consumer.subscribe(Destination.publishSubscribe(address), arrived::add);
  }

  private ChannelMessage next() throws InterruptedException {
    ChannelMessage message = arrived.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }
}
