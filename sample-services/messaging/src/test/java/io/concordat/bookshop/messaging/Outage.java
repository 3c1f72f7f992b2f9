package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every broker has to promise when it ends and is started again in the same place. */
abstract class Outage {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** A server of this test's own. */
  record Server(String url, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * @param port 0 for any that is free
   */
  abstract Server start(int port, Path folder);

  abstract Broker connect(String url);

  @Test
  void a_broker_that_was_away_has_forgotten_nothing_and_is_listened_to_again(@TempDir Path folder) {
    PointToPointChannel letters = new PointToPointChannel("letters");
    PublishSubscribeChannel news = new PublishSubscribeChannel("news");
    List<String> received = new CopyOnWriteArrayList<>();
    Server first = start(0, folder);
    String url = first.url();
    try (Broker broker = connect(url)) {
      try (first) {
        broker.send(letters, BrokerFixture.message("k", "kept"));
        broker.receive(news, "reader", 1, m -> received.add(m.payload()));
        broker.send(news, BrokerFixture.message("k", "before"));
        await().atMost(LONG).until(() -> received.contains("before"));
      }
      assertThatThrownBy(() -> broker.send(letters, BrokerFixture.message("k", "lost")))
          .isInstanceOf(MessagingException.class);

      try (Server second = start(port(url), folder)) {
        assertThat(second.url()).isEqualTo(url);
        broker.send(news, BrokerFixture.message("k", "again"));
        broker.receive(letters, "reader", 1, m -> received.add(m.payload()));
        await().atMost(LONG).untilAsserted(() -> assertThat(received).contains("kept", "again"));
        broker.send(letters, BrokerFixture.message("k", "new"));
        await().atMost(LONG).untilAsserted(() -> assertThat(received).contains("new"));
      }
    }
  }

  private static int port(String url) {
    return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
  }
}
