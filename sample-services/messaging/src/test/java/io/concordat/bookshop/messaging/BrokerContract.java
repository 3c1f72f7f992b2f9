package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every broker has to be able to do: each subclass has the same tests. */
abstract class BrokerContract {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(20));

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final PointToPointChannel commands = new PointToPointChannel("commands." + unique);
  private final PublishSubscribeChannel events = new PublishSubscribeChannel("events." + unique);
  private Broker broker;

  abstract Broker connect(Patience patience);

  @BeforeEach
  void connect() {
    broker = connect(PATIENCE);
  }

  @AfterEach
  void disconnect() {
    broker.close();
  }

  private static Message message(String key, Object payload) {
    return Message.of("Test", "1.0.0", key, String.valueOf(payload));
  }

  private static List<String> payloads(List<Message> messages) {
    return messages.stream().map(Message::payload).toList();
  }

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
  void competing_consumers_share_the_work_and_keep_the_order_of_each_key() {
    Map<String, List<Integer>> byKey = new ConcurrentHashMap<>();
    AtomicInteger ofFirst = new AtomicInteger();
    AtomicInteger ofSecond = new AtomicInteger();
    try (Broker other = connect(PATIENCE)) {
      broker.receive(commands, "worker", 4, m -> note(m, byKey, ofFirst));
      other.receive(commands, "worker", 4, m -> note(m, byKey, ofSecond));
      // A broker may need a moment to divide the work anew.
      AtomicInteger rounds = new AtomicInteger();
      await()
          .atMost(LONG)
          .until(
              () -> {
                sendRound(rounds.getAndIncrement());
                return ofFirst.get() > 0 && ofSecond.get() > 0;
              });
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(byKey.values())
                      .hasSize(30)
                      .allSatisfy(all -> assertThat(firsts(all)).hasSize(rounds.get())));
    }

    assertThat(byKey.values()).allSatisfy(numbers -> assertThat(firsts(numbers)).isSorted());
  }

  /** What a consumer handed back may come twice, but first it comes in its order. */
  private static List<Integer> firsts(List<Integer> numbers) {
    Set<Integer> seen = new HashSet<>();
    return numbers.stream().filter(seen::add).toList();
  }

  private static void note(Message message, Map<String, List<Integer>> byKey, AtomicInteger count) {
    byKey
        .computeIfAbsent(message.key(), key -> new CopyOnWriteArrayList<>())
        .add(Integer.valueOf(message.payload()));
    count.incrementAndGet();
  }

  private void sendRound(int number) {
    broker.send(
        IntStream.range(0, 30)
            .mapToObj(i -> new Addressed(commands, message("key-" + i, number)))
            .toList());
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
