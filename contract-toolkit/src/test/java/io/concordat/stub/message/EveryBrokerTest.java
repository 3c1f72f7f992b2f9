package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.EmbeddedQpid;
import io.concordat.channel.InProcessKafka;
import io.concordat.source.SourceOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same document, stood in for over each broker. */
final class EveryBrokerTest {

  @Test
  void the_bookshop_talks_over_artemis() throws InterruptedException {
    try (Broker embedded = Brokers.start("artemis", 0)) {
      talk("artemis", embedded.url(), "orders.placed", "");
    }
  }

  @Test
  void the_bookshop_talks_over_kafka() throws Exception {
    talk("kafka", InProcessKafka.shared().bootstrap(), "orders.placed", "");
  }

  @Test
  void the_bookshop_talks_over_amqp() throws Exception {
    // The exchange that the document binds the channel to.
    talk("rabbitmq", EmbeddedQpid.shared().url(), "orders.placed", "bookshop");
  }

  private static void talk(String name, String url, String address, String exchange)
      throws InterruptedException {
    MessageSpec spec =
        MessageSpec.read("orders-events.yaml", SourceOptions.in(Path.of("../docs/examples")));
    BlockingQueue<ChannelMessage> arrived = new LinkedBlockingQueue<>();
    MessageStubOptions options =
        MessageStubOptions.DEFAULT.withParameters(Map.of("orderId", "o-0001"));
    try (StubApplication stub =
            StubApplication.start(spec.api(), Brokers.connect(name, url), options, event -> {});
        Broker consumer = Brokers.connect(name, url)) {
      consumer.subscribe(
          new Destination(address, Destination.Kind.PUBLISH_SUBSCRIBE, exchange), arrived::add);
      stub.send("orderPlaced");
      ChannelMessage event = next(arrived);
      assertThat(event.text()).contains("o-1042");
      assertThat(event.key().orElseThrow()).matches("o-[0-9]{4}");
      assertThat(event.headers()).containsKey("traceId");

      consumer.subscribe(Destination.any("my.quotes"), arrived::add);
      consumer.send(
          Destination.pointToPoint("quotes.requested"),
          ChannelMessage.json("{\"lines\":[{\"isbn\":\"9780132350884\",\"quantity\":2}]}")
              .withHeader("correlationId", "q-17")
              .withHeader("replyTo", "my.quotes"));
      assertThat(next(arrived).correlationId()).contains("q-17");

      consumer.send(Destination.any("parcels.shipped"), ChannelMessage.json("{}"));
      assertThat(stub.received("parcelShipped").await().violations()).hasSize(3);
    }
  }

  private static ChannelMessage next(BlockingQueue<ChannelMessage> arrived)
      throws InterruptedException {
    ChannelMessage message = arrived.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }
}
