package io.concordat.bookshop.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.messaging.embedded.EmbeddedKafka;
import io.concordat.bookshop.messaging.kafka.KafkaBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  @TempDir private static Path folder;

  private static EmbeddedKafka server;

  @BeforeAll
  static void start() {
    server = EmbeddedKafka.start(0, folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class Delivery extends BrokerContract {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Competition extends CompetingConsumers {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Styles extends InteractionStyles {
    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }
  }

  @Nested
  class Outages extends Outage {
    @Override
    Server start(int port, Path own) {
      EmbeddedKafka started = EmbeddedKafka.start(port, own);
      return new Server(started.url(), started::close);
    }

    @Override
    Broker connect(String url) {
      return new KafkaBroker(url, Patience.USUAL);
    }
  }

  @Nested
  class Strangers extends BrokerFixture {

    @Override
    Broker connect(Patience patience) {
      return new KafkaBroker(server.url(), patience);
    }

    @Test
    void a_record_with_nothing_in_it_is_received_as_an_empty_message() {
      List<Message> received = new CopyOnWriteArrayList<>();
      broker.receive(commands, "worker", 1, received::add);
      ProducerRecord<String, String> record = new ProducerRecord<>(commands.name(), null, null);
      record.headers().add("empty", null);
      try (var producer =
          new KafkaProducer<>(
              Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, server.url()),
              new StringSerializer(),
              new StringSerializer())) {
        var unused = producer.send(record);
      }

      await().atMost(LONG).untilAsserted(() -> assertThat(payloads(received)).containsExactly(""));
      assertThat(received.get(0).headers()).doesNotContainKey("empty");
    }
  }
}
