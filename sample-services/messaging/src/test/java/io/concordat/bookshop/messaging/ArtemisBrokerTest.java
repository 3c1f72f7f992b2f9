package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtemisBrokerTest {

  @TempDir private static Path folder;

  private static EmbeddedArtemis server;

  @BeforeAll
  static void start() {
    server = EmbeddedArtemis.start(0, folder.resolve("shared"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Delivery extends BrokerContract {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Nested
  class Competition extends CompetingConsumers {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Nested
  class Styles extends InteractionStyles {
    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }
  }

  @Test
  void a_broker_that_was_away_has_forgotten_nothing(@TempDir Path own) {
    EmbeddedArtemis first = EmbeddedArtemis.start(0, own);
    int port = URI.create(first.url()).getPort();
    PointToPointChannel letters = new PointToPointChannel("letters");
    PublishSubscribeChannel news = new PublishSubscribeChannel("news");
    List<String> received = new CopyOnWriteArrayList<>();
    try (Broker broker = new ArtemisBroker(first.url(), Patience.USUAL)) {
      broker.send(letters, Message.of("Test", "1.0.0", "k", "kept"));
      broker.receive(news, "reader", 1, m -> received.add(m.payload()));
      first.close();
      assertThatThrownBy(() -> broker.send(letters, Message.of("Test", "1.0.0", "k", "lost")))
          .isInstanceOf(MessagingException.class);

      try (EmbeddedArtemis second = EmbeddedArtemis.start(port, own)) {
        assertThat(second.url()).isEqualTo("tcp://127.0.0.1:" + port);
        broker.send(news, Message.of("Test", "1.0.0", "k", "again"));
        broker.receive(letters, "reader", 1, m -> received.add(m.payload()));
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder("kept", "again"));
      }
    }
  }
}
