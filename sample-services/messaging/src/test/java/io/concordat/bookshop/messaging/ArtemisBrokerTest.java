package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

  @Nested
  class Outages extends Outage {
    @Override
    Server start(int port, Path own) {
      EmbeddedArtemis started = EmbeddedArtemis.start(port, own);
      return new Server(started.url(), started::close);
    }

    @Override
    Broker connect(String url) {
      return new ArtemisBroker(url, Patience.USUAL);
    }
  }

  /** What others send who know nothing of our headers. */
  @Nested
  class Strangers extends BrokerFixture {

    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final List<Message> dead = new CopyOnWriteArrayList<>();

    @Override
    Broker connect(Patience patience) {
      return new ArtemisBroker(server.url(), patience);
    }

    @BeforeEach
    void listen() {
      broker.receive(commands, "worker", 1, received::add);
      broker.receive(broker.deadLetters(commands, "worker"), "test", 1, dead::add);
    }

    private void send(Function<JMSContext, jakarta.jms.Message> writing) {
      try (var factory = new ActiveMQConnectionFactory(server.url());
          JMSContext context = factory.createContext()) {
        context.createProducer().send(context.createQueue(commands.name()), writing.apply(context));
      }
      broker.send(commands, message("k", "the next one"));
    }

    @Test
    void text_without_headers_is_received_by_the_id_that_it_has_in_jms() {
      send(context -> context.createTextMessage("text"));

      await()
          .atMost(LONG)
          .untilAsserted(
              () -> assertThat(payloads(received)).containsExactly("text", "the next one"));
      assertThat(received.get(0).id()).startsWith("ID:");
      assertThat(received.get(0).type()).isEmpty();
    }

    @Test
    void bytes_are_text_in_utf_8() {
      send(
          context -> {
            var bytes = context.createBytesMessage();
            try {
              bytes.writeBytes("schön".getBytes(StandardCharsets.UTF_8));
            } catch (JMSException e) {
              throw new IllegalStateException(e);
            }
            return bytes;
          });

      await()
          .atMost(LONG)
          .untilAsserted(
              () -> assertThat(payloads(received)).containsExactly("schön", "the next one"));
    }

    @Test
    void what_has_no_text_goes_to_the_dead_letters_at_once() {
      send(
          context -> {
            var map = context.createMapMessage();
            try {
              map.setString("title", "a book");
            } catch (JMSException e) {
              throw new IllegalStateException(e);
            }
            return map;
          });

      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                assertThat(payloads(received)).containsExactly("the next one");
                assertThat(dead).hasSize(1);
              });
      assertThat(dead.get(0).headers().get(PatientListener.REASON)).contains("no text");
    }
  }
}
