package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.stub.message.Traffic.Received;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a stub thinks of what it receives. */
final class ReceivingTest {

  @AutoClose private final ConsumedStub orders = new ConsumedStub();

  @Test
  void what_the_application_receives_is_judged() {
    orders
        .consumer()
        .send(
            Destination.any("parcels.shipped"),
            ChannelMessage.json(
                "{\"orderId\":\"o-1\",\"carrier\":\"\",\"shippedAt\":\"2026-11-26T01:00:00Z\"}"));
    Received received = orders.stub().received("parcelShipped").await();
    assertThat(received.violations())
        .extracting(MessageViolation::toString)
        .containsExactlyInAnyOrder(
            "payload /orderId: does not match the regex pattern ^o-[0-9]{4}$"
                + " (orders-events.yaml:124:30)",
            "payload /carrier: must be at least 1 characters long (orders-events.yaml:100:36)");
    assertThat(orders.stub().invalid()).containsExactly(received);
  }

  @Test
  void a_valid_message_is_no_complaint() {
    orders
        .consumer()
        .send(
            Destination.any("parcels.shipped"),
            ChannelMessage.json(
                "{\"orderId\":\"o-1042\",\"carrier\":\"DHL\",\"shippedAt\":\"2026-11-26T01:00:00Z\"}"));
    assertThat(orders.stub().received("parcelShipped").await().isValid()).isTrue();
    assertThat(orders.stub().invalid()).isEmpty();
  }

  @Test
  void bytes_that_are_no_json_are_a_complaint() {
    orders
        .consumer()
        .send(Destination.any("parcels.shipped"), ChannelMessage.json("{\"orderId\":"));
    assertThat(orders.stub().received("parcelShipped").await().violations().get(0).toString())
        .startsWith("payload: no JSON: ");
    orders
        .consumer()
        .send(
            Destination.any("parcels.shipped"), ChannelMessage.of(new byte[] {1, 2}, "text/plain"));
    assertThat(
            orders.stub().received("parcelShipped").await(2).get(1).violations().get(0).toString())
        .startsWith("content type: text/plain instead of application/json");
  }

  @Test
  void a_header_that_is_no_text_is_read_as_what_it_means() throws IOException {
    orders.replaceBy(
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
    orders
        .consumer()
        .send(
            Destination.any("counts"),
            ChannelMessage.of(new byte[] {'x'}, "text/plain").withHeader("n", "7"));
    assertThat(orders.stub().received("count").await().violations()).isEmpty();
    orders
        .consumer()
        .send(
            Destination.any("counts"),
            ChannelMessage.of(new byte[] {'x'}, "text/plain").withHeader("n", "seven"));
    assertThat(orders.stub().received("count").await(2).get(1).violations()).hasSize(1);
  }

  @Test
  void what_nobody_here_reads_is_taken_as_it_is() throws IOException {
    orders.replaceBy(
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
    orders
        .consumer()
        .send(
            Destination.any("xml"),
            ChannelMessage.of(new byte[] {'<', 'x', '/', '>'}, "application/xml"));
    assertThat(orders.stub().received("hear").await().isValid()).isTrue();
    assertThatThrownBy(() -> orders.stub().send("say")).hasMessageContaining("nobody here writes");
  }

  @Test
  void a_stub_does_not_take_its_own_messages_for_others() throws Exception {
    orders.replaceBy(
        """
        asyncapi: 2.6.0
        info: {title: Chat, version: 1.0.0}
        channels:
          chat:
            publish: {operationId: hear, message: {name: heard, payload: {type: string}}}
            subscribe: {operationId: say, message: {name: said, payload: {type: string}}}
        """);
    orders.listen("chat");
    orders.stub().send("say", "\"one\"");
    orders.next();
    orders.consumer().send(Destination.any("chat"), ChannelMessage.json("\"two\""));
    assertThat(orders.stub().received("hear").await().content().text()).isEqualTo("\"two\"");
    assertThat(orders.stub().received("hear").list()).hasSize(1);
  }

  @Test
  void waiting_in_vain_says_what_arrived_instead() {
    assertThatThrownBy(
            () -> orders.stub().received("parcelShipped").within(Duration.ofMillis(50)).await())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "0 of 1 messages \"parcelShipped\" arrived within PT0.05S; the stub received nothing");
    assertThatThrownBy(() -> orders.stub().received("orderPlaced"))
        .isInstanceOf(MessageStubException.class);
  }
}
