package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.channel.ChannelMessage;
import io.concordat.source.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a stub sends to the consumers of the bookshop's events. */
final class SendingTest {

  @AutoClose private final ConsumedStub orders = new ConsumedStub();

  @Test
  void an_event_is_sent_as_the_specification_shows_it() throws InterruptedException {
    orders.listen("orders.placed");
    orders.stub().send("orderPlaced");
    ChannelMessage event = orders.next();
    assertThat(event.text()).startsWith("{\"orderId\": \"o-1042\", \"customer\": \"c-7\"");
    assertThat(event.headers())
        .containsOnly(Map.entry("traceId", "0b1bd0fa-5a0c-4e3a-9d7c-5f8d6c7a1e11"));
    assertThat(event.contentType()).contains("application/json");
    assertThat(event.key().orElseThrow()).matches("o-[0-9]{4}");
  }

  @Test
  void an_event_without_an_example_is_made_up_and_finds_its_address() throws InterruptedException {
    orders.listen("orders.{orderId}.cancelled");
    Traffic.Sent sent = orders.stub().send("orderCancelled");
    assertThat(sent.address()).matches("orders\\.o-[0-9]{4}\\.cancelled");
    assertThat(orders.next().text()).contains("\"reason\": ");
  }

  @Test
  void a_test_chooses_what_is_sent() throws InterruptedException {
    orders.listen("orders.o-0007.cancelled");
    orders.stub().send("orderCancelled", "{\"orderId\":\"o-0007\",\"reason\":\"payment\"}");
    assertThat(orders.next().text()).contains("payment");
  }

  @Test
  void what_the_application_never_sends_is_refused() {
    assertThatThrownBy(
            () -> orders.stub().send("orderCancelled", "{\"orderId\":\"7\",\"reason\":\"x\"}"))
        .isInstanceOf(MessageStubException.class)
        .hasMessageContaining("payload /orderId:")
        .hasMessageContaining("payload /reason:")
        .hasMessageContaining("orders-events.yaml:");
    assertThatThrownBy(() -> orders.stub().send("orderPlcaed"))
        .hasMessage("the application sends no \"orderPlcaed\"; did you mean \"orderPlaced\"?");
    assertThatThrownBy(() -> orders.stub().send("orderPlaced", "{"))
        .hasMessageStartingWith("the payload is no JSON");
    assertThatThrownBy(() -> orders.stub().sendExample("orderPlaced", "twoBoks"))
        .hasMessageEndingWith("did you mean \"twoBooks\"?");
  }

  @Test
  void what_cannot_be_made_up_says_what_to_add() throws IOException {
    orders.replaceBy(
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
    assertThatThrownBy(() -> orders.stub().send("send"))
        .isInstanceOf(MessageStubException.class)
        .hasMessageContaining("application/vnd.apache.avro")
        .hasMessageContaining("give it an example");
  }

  @Test
  void an_interval_sends_again_and_again() throws InterruptedException {
    orders.listen("orders.placed");
    try (StubApplication other =
        orders.another(MessageStubOptions.DEFAULT.withInterval(Duration.ofMillis(50)))) {
      assertThat(List.of(orders.next(), orders.next(), orders.next()))
          .allMatch(m -> m.text().contains("o-1042"));
      assertThat(other.failures()).isEmpty();
    }
  }

  @Test
  void the_traffic_is_exported_as_json() {
    orders.stub().send("orderCancelled", "{\"orderId\":\"o-0007\",\"reason\":\"payment\"}");
    Json exported = orders.stub().traffic().get(0).toJson();
    assertThat(exported.text())
        .contains("\"kind\": \"sent\"", "\"address\": \"orders.o-0007.cancelled\"", "\"payment\"");
  }
}
