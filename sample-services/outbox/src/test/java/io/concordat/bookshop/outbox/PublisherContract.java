package io.concordat.bookshop.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Subscription;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What holds whoever publishes: everything that is committed is published at least once and in its
 * order, nothing else is, and a consumer with an inbox applies each once.
 */
abstract class PublisherContract {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private static Path folder;

  private static TestDatabase database;
  private static EmbeddedArtemis artemis;

  private final boolean isTailing;
  private Shop shop;
  private Subscription consumer;

  PublisherContract(boolean isTailing) {
    this.isTailing = isTailing;
  }

  @BeforeAll
  static void start() {
    database = new TestDatabase(folder.resolve("postgres"));
    artemis = EmbeddedArtemis.start(0, folder.resolve("artemis"));
  }

  @AfterAll
  static void stop() {
    artemis.close();
    database.close();
  }

  @BeforeEach
  void open() {
    shop = new Shop(database.url(), artemis.url(), isTailing);
    shop.database.sql("truncate placed, applied").update();
    consumer = shop.broker.receive(Shop.ORDERS, "test", 4, shop.applying()::accept);
  }

  @AfterEach
  void close(TestInfo test) {
    System.out.printf(
        "%s: committed %d, applied %d, duplicates removed %.0f, lost %d%n",
        test.getDisplayName().replaceAll("\\(.*", "").replace('_', ' '),
        shop.count("placed"),
        shop.count("applied"),
        shop.meters.counter("inbox.duplicates").count(),
        shop.numbers("select number from placed except select number from applied").size());
    consumer.close();
    shop.close();
  }

  private void place(int count) {
    IntStream.range(0, count).forEach(i -> shop.place(i));
  }

  /** Each once, and those of a key in the order in which they were placed. */
  private void assertAllIsApplied() {
    await()
        .atMost(LONG)
        .until(() -> shop.count("applied") >= shop.count("placed") && shop.count("outbox") == 0);
    assertThat(shop.numbers("select number from applied"))
        .containsExactlyInAnyOrderElementsOf(shop.numbers("select number from placed"));
    for (int key = 0; key < Shop.KEYS; key++) {
      assertThat(
              shop.numbers("select number from applied where key = 'key-" + key + "' order by at"))
          .isSorted();
    }
  }

  @Test
  void what_is_committed_is_published_and_what_is_rolled_back_is_not() {
    shop.publisher.start();

    place(100);

    assertAllIsApplied();
    assertThat(shop.count("applied")).isEqualTo(90);
    assertThat(shop.meters.counter("outbox.published").count()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void a_message_outside_of_a_transaction_is_refused() {
    assertThatThrownBy(
            () -> shop.outbox.add(Shop.ORDERS, Message.of("OrderPlaced", "1.0.0", "k", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("OrderPlaced is to be part of a transaction, and there is none");
  }

  @Test
  void messages_wait_for_a_publisher() {
    shop.publisher.start();
    shop.publisher.stop();
    place(20);

    try (Shop other = new Shop(database.url(), artemis.url(), isTailing)) {
      other.publisher.start();
      assertAllIsApplied();
    }
  }

  @Test
  void several_publishers_do_not_get_in_each_others_way() {
    shop.publisher.start();
    try (Shop other = new Shop(database.url(), artemis.url(), isTailing)) {
      Thread second = new Thread(other.publisher::start);
      second.start();
      IntStream.range(0, 200).forEach(i -> (i % 2 == 0 ? shop : other).place(i));
      // Whoever goes leaves the rest to the other.
      shop.publisher.stop();
      IntStream.range(0, 100).forEach(other::place);

      assertAllIsApplied();
    }
  }

  @Test
  void a_broker_that_is_away_delays_messages_and_loses_none() throws Exception {
    brokerIsAwayFor(Duration.ofSeconds(3));
  }

  @Test
  @Tag("full")
  void a_broker_that_is_away_for_half_a_minute_loses_no_messages() throws Exception {
    brokerIsAwayFor(Duration.ofSeconds(30));
  }

  private void brokerIsAwayFor(Duration time) throws Exception {
    shop.publisher.start();
    place(50);
    int port = URI.create(artemis.url()).getPort();
    artemis.close();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      place(10);
      TimeUnit.MILLISECONDS.sleep(100);
    }
    artemis = EmbeddedArtemis.start(port, folder.resolve("artemis"));
    place(50);

    assertAllIsApplied();
  }

  @Test
  void a_database_that_starts_again_loses_no_messages() {
    shop.publisher.start();
    place(50);

    database.restart();

    await().atMost(LONG).until(this::canPlace);
    place(50);
    assertAllIsApplied();
  }

  private boolean canPlace() {
    try {
      shop.place(0);
      return true;
    } catch (DataAccessException | TransactionException e) {
      return false;
    }
  }

  @Test
  void a_process_that_is_killed_between_commit_and_publishing_loses_no_messages() throws Exception {
    killed(2);
  }

  @Test
  @Tag("full")
  void a_process_that_is_killed_again_and_again_loses_no_messages() throws Exception {
    killed(12);
  }

  private void killed(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Process process = ShopProcess.start(database.url(), artemis.url(), isTailing);
      long before = shop.count("placed");
      await().atMost(LONG).until(() -> shop.count("placed") > before + 200 || !process.isAlive());
      assertThat(process.isAlive()).isTrue();
      process.destroyForcibly().waitFor();
    }
    shop.publisher.start();

    assertAllIsApplied();
    assertThat(shop.count("applied")).isGreaterThan(200L * times);
  }
}
