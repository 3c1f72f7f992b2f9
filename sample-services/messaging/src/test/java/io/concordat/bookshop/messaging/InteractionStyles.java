package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The ways of talking that a broker has to carry (Microservices Patterns § 3.1.1). */
abstract class InteractionStyles extends BrokerFixture {

  @Test
  void a_one_way_notification_waits_until_somebody_listens() {
    broker.send(commands, message("k", "for whoever comes"));

    List<Message> received = new CopyOnWriteArrayList<>();
    broker.receive(commands, "test", 1, received::add);

    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(payloads(received)).containsExactly("for whoever comes"));
  }

  @Test
  void an_event_reaches_every_subscriber_and_one_consumer_of_each() {
    List<String> mail = new CopyOnWriteArrayList<>();
    List<String> statistics = new CopyOnWriteArrayList<>();
    broker.receive(events, "mail", 1, m -> mail.add(m.payload()));
    broker.receive(events, "statistics", 1, m -> statistics.add(m.payload()));
    broker.receive(events, "statistics", 1, m -> statistics.add(m.payload()));

    broker.send(events, message("a", 1));
    broker.send(events, message("b", 2));

    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              assertThat(mail).containsExactlyInAnyOrder("1", "2");
              assertThat(statistics).containsExactlyInAnyOrder("1", "2");
            });
  }

  @Test
  void a_subscriber_of_several_channels_hears_all_of_them() {
    PublishSubscribeChannel others = new PublishSubscribeChannel("others." + unique);
    List<String> received = new CopyOnWriteArrayList<>();
    broker.receive(events, "reader", 1, m -> received.add(m.payload()));
    broker.receive(others, "reader", 1, m -> received.add(m.payload()));

    broker.send(events, message("a", "of these"));
    broker.send(others, message("a", "of those"));

    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(received).containsExactlyInAnyOrder("of these", "of those"));
  }

  @Test
  void asynchronous_request_and_response() throws Exception {
    broker.receive(commands, "clerk", 1, this::answer);
    try (Requester requester = new Requester(broker, "asker." + unique)) {
      Message answer = requester.ask(commands, message("k", "price?"), LONG).get();

      assertThat(answer.payload()).isEqualTo("answer to price?");
    }
  }

  private void answer(Message question) {
    broker.send(
        question.replyTo().orElseThrow(),
        question.reply("Answer", "1.0.0", "answer to " + question.payload()));
  }

  @Test
  void a_request_that_nobody_answers_ends_in_time() {
    try (Requester requester = new Requester(broker, "asker." + unique)) {
      var answer = requester.ask(commands, message("k", "anybody?"), Duration.ofMillis(100));

      assertThatThrownBy(answer::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void of_several_answers_those_count_that_come_within_the_window() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    broker.receive(events, "hare", 1, question -> bid(question, "hare"));
    broker.receive(events, "horse", 1, question -> bid(question, "horse"));
    broker.receive(
        events,
        "snail",
        1,
        question -> {
          awaitQuietly(closed);
          bid(question, "snail");
        });
    try (Requester requester = new Requester(broker, "asker." + unique)) {
      var bids = requester.collect(events, message("k", "who?"), Duration.ofSeconds(2)).get();
      closed.countDown();

      assertThat(payloads(bids)).containsExactlyInAnyOrder("hare", "horse");
      await().atMost(LONG).until(() -> requester.late() == 1);
    }
  }

  private void bid(Message question, String name) {
    broker.send(question.replyTo().orElseThrow(), question.reply("Bid", "1.0.0", name));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
