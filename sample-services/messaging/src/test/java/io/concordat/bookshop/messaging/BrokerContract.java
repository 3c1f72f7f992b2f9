package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What every broker has to promise about delivery. */
abstract class BrokerContract extends BrokerFixture {

  @Test
  void a_message_arrives_as_it_was_sent() {
    List<Message> received = new CopyOnWriteArrayList<>();
    Message sent =
        message("ord_1", "{\"title\": \"Ein schönes Buch 📚\"}")
            .with(Message.CORRELATION_ID, "4711")
            .with(Message.REPLY_TO, "answers." + unique)
            .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    broker.receive(commands, "test", 1, received::add);

    broker.send(commands, sent);

    await().atMost(LONG).untilAsserted(() -> assertThat(received).containsExactly(sent));
  }

  @Test
  void a_message_is_sent_whatever_becomes_of_the_senders_transaction() {
    TransactionSynchronizationManager.initSynchronization();
    try {
      broker.send(commands, message("k", "sent"));

      assertThat(TransactionSynchronizationManager.getSynchronizations()).isEmpty();
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
    List<Message> received = new CopyOnWriteArrayList<>();
    broker.receive(commands, "test", 1, received::add);
    await().atMost(LONG).untilAsserted(() -> assertThat(payloads(received)).contains("sent"));
  }

  @Test
  void a_subscriber_finds_what_came_while_it_was_away() {
    List<Message> received = new CopyOnWriteArrayList<>();
    Subscription before = broker.receive(events, "reader", 1, received::add);
    broker.send(events, message("a", "before"));
    await().atMost(LONG).until(() -> received.size() == 1);
    before.close();

    broker.send(events, message("a", "meanwhile"));

    broker.receive(events, "reader", 1, received::add);
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(payloads(received)).containsExactly("before", "meanwhile"));
  }

  @Test
  void a_message_that_fails_a_few_times_is_tried_again() {
    AtomicInteger attempts = new AtomicInteger();
    List<String> received = new CopyOnWriteArrayList<>();
    broker.receive(
        commands,
        "worker",
        1,
        m -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
          }
          received.add(m.payload());
        });

    broker.send(commands, message("k", "stubborn"));

    await().atMost(LONG).untilAsserted(() -> assertThat(received).containsExactly("stubborn"));
    assertThat(attempts).hasValue(3);
  }

  @Test
  void a_message_that_never_works_ends_on_the_dead_letter_channel_and_stops_nobody() {
    List<String> received = new CopyOnWriteArrayList<>();
    List<Message> dead = new CopyOnWriteArrayList<>();
    broker.receive(
        commands,
        "worker",
        1,
        m -> {
          if (m.payload().equals("poison")) {
            throw new IllegalStateException("cannot swallow it");
          }
          received.add(m.payload());
        });
    broker.receive(broker.deadLetters(commands, "worker"), "test", 1, dead::add);

    Message poison = message("k", "poison");
    broker.send(commands, poison);
    broker.send(commands, message("k", "food"));

    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              assertThat(received).containsExactly("food");
              assertThat(payloads(dead)).containsExactly("poison");
            });
    assertThat(dead.get(0).id()).isEqualTo(poison.id());
    assertThat(dead.get(0).headers().get(PatientListener.REASON)).contains("cannot swallow it");
  }

  @Test
  void a_message_whose_return_address_is_none_ends_on_the_dead_letter_channel() {
    List<Message> dead = new CopyOnWriteArrayList<>();
    broker.receive(commands, "worker", 1, Message::replyTo);
    broker.receive(broker.deadLetters(commands, "worker"), "test", 1, dead::add);

    broker.send(commands, message("k", "question").with(Message.REPLY_TO, "no channel!"));

    await().atMost(LONG).untilAsserted(() -> assertThat(payloads(dead)).contains("question"));
    assertThat(dead.get(0).headers()).containsEntry(Message.REPLY_TO, "no channel!");
  }

  @Test
  void a_message_in_the_hands_of_a_consumer_that_crashes_goes_to_another_one() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    List<String> received = new CopyOnWriteArrayList<>();
    Broker crashing = connect(PATIENCE);
    crashing.receive(
        commands,
        "worker",
        1,
        m -> {
          taken.countDown();
          throw new AssertionError("the process is not itself any more");
        });
    broker.send(commands, message("k", "survivor"));
    assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();

    crashing.close();
    broker.receive(commands, "worker", 1, m -> received.add(m.payload()));

    await().atMost(LONG).untilAsserted(() -> assertThat(received).contains("survivor"));
  }

  @Test
  void what_is_sent_after_somebody_subscribed_is_kept() {
    List<String> received = new CopyOnWriteArrayList<>();
    broker.receive(events, "reader", 1, m -> received.add(m.payload())).close();

    broker.send(events, message("a", "kept"));

    broker.receive(events, "reader", 1, m -> received.add(m.payload()));
    await().atMost(LONG).untilAsserted(() -> assertThat(received).containsExactly("kept"));
  }

  @Test
  void no_more_messages_are_in_hand_than_there_are_consumers() {
    AtomicInteger inHand = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Set<String> received = ConcurrentHashMap.newKeySet();
    broker.receive(
        commands,
        "worker",
        2,
        m -> {
          most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
          Thread.yield();
          inHand.decrementAndGet();
          received.add(m.payload());
        });

    broker.send(
        IntStream.range(0, 200)
            .mapToObj(i -> new Addressed(commands, message("key-" + i, i)))
            .toList());

    await().atMost(LONG).until(() -> received.size() == 200);
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void a_message_that_is_handed_back_is_not_overtaken_by_the_next_one_of_its_key() {
    AtomicInteger attempts = new AtomicInteger();
    List<String> received = new CopyOnWriteArrayList<>();
    broker.receive(
        commands,
        "worker",
        1,
        m -> {
          if (attempts.incrementAndGet() == 1) {
            throw new AssertionError("the process is not itself for a moment");
          }
          received.add(m.payload());
        });

    broker.send(
        IntStream.range(0, 5).mapToObj(i -> new Addressed(commands, message("k", i))).toList());

    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(received).containsExactly("0", "1", "2", "3", "4"));
  }

  @Test
  void hundreds_of_messages_at_once_all_arrive() {
    Set<String> received = ConcurrentHashMap.newKeySet();
    broker.receive(commands, "worker", 4, m -> received.add(m.payload()));

    broker.send(
        IntStream.range(0, 500)
            .mapToObj(i -> new Addressed(commands, message("key-" + i % 7, i)))
            .toList());

    await().atMost(LONG).untilAsserted(() -> assertThat(received).hasSize(500));
  }
}
