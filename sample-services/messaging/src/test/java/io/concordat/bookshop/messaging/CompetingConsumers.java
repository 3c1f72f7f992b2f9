package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every broker has to promise to consumers that compete, and come and go. */
abstract class CompetingConsumers extends BrokerFixture {

  private static final int KEYS = 30;

  private final Ledger ledger = new Ledger();
  private int rounds;

  private void sendRound() {
    int number = rounds++;
    broker.send(
        IntStream.range(0, KEYS)
            .mapToObj(i -> new Addressed(commands, message("key-" + i, number)))
            .toList());
  }

  /** A broker may need a moment to divide the work anew. */
  private void sendUntilAllWork(String... members) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              sendRound();
              return ledger.haveAllWorked(members);
            });
  }

  private void assertAllCameInOrder() {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(ledger.firsts().values())
                    .hasSize(KEYS)
                    .allSatisfy(numbers -> assertThat(numbers).hasSize(rounds)));
    assertThat(ledger.firsts().values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    assertThat(ledger.keysInTwoHands()).isEmpty();
  }

  @Test
  void competing_consumers_share_the_work_and_keep_the_order_of_each_key() {
    try (Broker other = connect(PATIENCE)) {
      broker.receive(commands, "worker", 4, ledger.member("first"));
      other.receive(commands, "worker", 4, ledger.member("second"));

      sendUntilAllWork("first", "second");

      assertAllCameInOrder();
    }
  }

  @Test
  void who_comes_later_gets_a_share_and_who_goes_leaves_its_share_to_the_others() {
    Subscription first = broker.receive(commands, "worker", 2, ledger.member("first"));
    sendUntilAllWork("first");
    try (Broker other = connect(PATIENCE);
        Broker third = connect(PATIENCE)) {
      other.receive(commands, "worker", 2, ledger.member("second"));
      sendUntilAllWork("first", "second");
      third.receive(commands, "worker", 2, ledger.member("third"));
      sendUntilAllWork("first", "second", "third");
      first.close();
      sendUntilAllWork("second", "third");
    }
    broker.receive(commands, "worker", 2, ledger.member("first"));
    sendUntilAllWork("first");

    assertAllCameInOrder();
  }
}
