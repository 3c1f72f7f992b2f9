package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.stub.message.Traffic.Received;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Requests, and the replies that belong to them. */
final class RepliesTest {

  @AutoClose private final ConsumedStub orders = new ConsumedStub();

  @Test
  void a_request_is_answered_with_its_correlation_id() throws InterruptedException {
    orders.listen("my.quotes");
    orders
        .consumer()
        .send(
            Destination.pointToPoint("quotes.requested"),
            ChannelMessage.json("{\"lines\":[{\"isbn\":\"9780132350884\",\"quantity\":2}]}")
                .withHeader("correlationId", "q-17")
                .withHeader("replyTo", "my.quotes"));
    ChannelMessage quote = orders.next();
    assertThat(quote.text()).startsWith("{\"total\": ");
    assertThat(quote.correlationId()).contains("q-17");
    assertThat(quote.headers()).containsEntry("correlationId", "q-17");
    assertThat(orders.stub().received("quote").list()).hasSize(1);
  }

  @Test
  void an_invalid_request_is_not_answered() throws InterruptedException {
    orders.listen("my.other.quotes");
    orders
        .consumer()
        .send(
            Destination.pointToPoint("quotes.requested"),
            ChannelMessage.json("{\"lines\":[]}").withReplyTo("my.other.quotes"));
    assertThat(orders.stub().received("quote").await().violations())
        .extracting(violation -> violation.part().toString())
        .contains("payload", "headers");
    assertThat(orders.arrived().poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void a_request_of_the_application_is_tied_to_what_the_consumer_answers() throws Exception {
    orders.replaceBy(
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
    orders.listen("charges");
    orders.stub().send("charge", "{}");
    ChannelMessage request = orders.next();
    orders
        .consumer()
        .send(
            Destination.any(request.replyTo().orElseThrow()), ChannelMessage.json("{\"ok\":true}"));
    Received answer = orders.stub().received("charge").await();
    assertThat(answer.message()).isEqualTo("result");
    assertThat(answer.isValid()).isTrue();
  }
}
