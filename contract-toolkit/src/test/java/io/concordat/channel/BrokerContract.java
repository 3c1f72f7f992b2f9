package io.concordat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What every broker does for its channels. */
abstract class BrokerContract {

  private final List<AutoCloseable> open = new ArrayList<>();
  private String address = "";
  private Broker broker = broker();

  /** A connection that stays open for the whole class. */
  abstract Broker broker();

  @BeforeEach
  final void setUp(TestInfo test) {
    address = "orders." + test.getTestMethod().orElseThrow().getName().replace('_', '-');
  }

  @AfterEach
  final void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  @Test
  void a_message_arrives_with_all_that_belongs_to_it() throws InterruptedException {
    ChannelMessage sent =
        new ChannelMessage(
            "{\"title\":\"Überraschung\"}".getBytes(StandardCharsets.UTF_8),
            Optional.of("application/json"),
            Optional.of("o-1042"),
            Map.of("traceId", "4711", "x-tenant", "süd"),
            Optional.of("answers"),
            Optional.of("q-1"));
    BlockingQueue<ChannelMessage> received = listen(Destination.publishSubscribe(address));
    broker.send(Destination.publishSubscribe(address), sent);
    assertThat(next(received)).isEqualTo(sent);
  }

  @Test
  void bytes_are_not_touched() throws InterruptedException {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    BlockingQueue<ChannelMessage> received = listen(Destination.publishSubscribe(address));
    broker.send(
        Destination.publishSubscribe(address), ChannelMessage.of(bytes, "application/cbor"));
    assertThat(next(received).payload()).isEqualTo(bytes);
  }

  @Test
  void a_large_message_arrives_whole() throws InterruptedException {
    String text = "\"" + "x".repeat(900_000) + "\"";
    BlockingQueue<ChannelMessage> received = listen(Destination.publishSubscribe(address));
    broker.send(Destination.publishSubscribe(address), ChannelMessage.json(text));
    assertThat(next(received).text()).isEqualTo(text);
  }

  @Test
  void each_subscriber_gets_what_is_published() throws InterruptedException {
    BlockingQueue<ChannelMessage> one = listen(Destination.publishSubscribe(address));
    BlockingQueue<ChannelMessage> other = listen(Destination.publishSubscribe(address));
    broker.send(Destination.publishSubscribe(address), ChannelMessage.json("1"));
    assertThat(next(one).text()).isEqualTo("1");
    assertThat(next(other).text()).isEqualTo("1");
  }

  @Test
  void one_receiver_gets_what_is_sent_point_to_point() throws InterruptedException {
    BlockingQueue<ChannelMessage> received = new LinkedBlockingQueue<>();
    listen(Destination.pointToPoint(address), received);
    listen(Destination.pointToPoint(address), received);
    for (int i = 0; i < 4; i++) {
      broker.send(Destination.pointToPoint(address), ChannelMessage.json("" + i));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      texts.add(next(received).text());
    }
    assertThat(texts).containsExactlyInAnyOrder("0", "1", "2", "3");
    assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void what_is_sent_point_to_point_waits_for_its_receiver() throws InterruptedException {
    broker.send(Destination.pointToPoint(address), ChannelMessage.json("1"));
    BlockingQueue<ChannelMessage> received = listen(Destination.pointToPoint(address));
    assertThat(next(received).text()).isEqualTo("1");
  }

  @Test
  void whoever_listens_gets_what_is_sent_without_saying_how() throws InterruptedException {
    BlockingQueue<ChannelMessage> received = listen(Destination.any(address));
    broker.send(Destination.any(address), ChannelMessage.json("1"));
    assertThat(next(received).text()).isEqualTo("1");
    assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void a_hole_in_the_address_stands_for_any_word() throws InterruptedException {
    BlockingQueue<ChannelMessage> received =
        listen(Destination.publishSubscribe(address + ".{orderId}.cancelled"));
    broker.send(Destination.publishSubscribe(address + ".o-1.shipped"), ChannelMessage.json("no"));
    broker.send(Destination.publishSubscribe(address + ".o-1.cancelled"), ChannelMessage.json("1"));
    broker.send(Destination.publishSubscribe(address + ".o-2.cancelled"), ChannelMessage.json("2"));
    assertThat(List.of(next(received).text(), next(received).text()))
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void nothing_is_handed_over_after_the_subscription_was_closed() throws InterruptedException {
    BlockingQueue<ChannelMessage> received = new LinkedBlockingQueue<>();
    Subscription subscription =
        broker.subscribe(Destination.publishSubscribe(address), received::add);
    subscription.close();
    subscription.close();
    broker.send(Destination.publishSubscribe(address), ChannelMessage.json("1"));
    assertThat(received.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void an_answer_is_tied_to_its_question() throws InterruptedException {
    BlockingQueue<ChannelMessage> answers = listen(Destination.any(address + ".answers"));
    Destination questions = Destination.pointToPoint(address);
    open.add(
        broker.subscribe(
            questions,
            question ->
                broker.send(
                    Destination.any(question.replyTo().orElseThrow()),
                    ChannelMessage.json("42")
                        .withCorrelationId(question.correlationId().orElseThrow()))));
    broker.send(
        questions,
        ChannelMessage.json("1").withReplyTo(address + ".answers").withCorrelationId("q-7"));
    assertThat(next(answers).correlationId()).contains("q-7");
  }

  final BlockingQueue<ChannelMessage> listen(Destination from) {
    return listen(from, new LinkedBlockingQueue<>());
  }

  private BlockingQueue<ChannelMessage> listen(
      Destination from, BlockingQueue<ChannelMessage> received) {
    open.add(broker.subscribe(from, received::add));
    return received;
  }

  static ChannelMessage next(BlockingQueue<ChannelMessage> received) throws InterruptedException {
    ChannelMessage message = received.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }
}
