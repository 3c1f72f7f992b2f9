package io.concordat.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ArtemisBrokerTest extends BrokerContract {

  private static Broker embedded;

  @BeforeAll
  static void start() {
    embedded = Brokers.start("artemis", 0);
  }

  @AfterAll
  static void stop() {
    embedded.close();
    embedded.close();
  }

  @Override
  Broker broker() {
    return embedded;
  }

  @Test
  void a_client_of_jms_gets_it_from_a_queue_or_a_topic() throws Exception {
    try (JMSContext context = jms()) {
      try (var queue = context.createConsumer(context.createQueue("jms.any"));
          var topic = context.createConsumer(context.createTopic("jms.any"))) {
        embedded.send(
            Destination.any("jms.any"),
            ChannelMessage.json("{}").withKey("k").withCorrelationId("c").withHeader("h", "1"));
        for (TextMessage message :
            new TextMessage[] {
              (TextMessage) queue.receive(5000), (TextMessage) topic.receive(5000)
            }) {
          assertThat(message.getText()).isEqualTo("{}");
          assertThat(message.getJMSCorrelationID()).isEqualTo("c");
          assertThat(message.getStringProperty("JMSXGroupID")).isEqualTo("k");
          assertThat(message.getStringProperty("h")).isEqualTo("1");
        }
      }
    }
  }

  @Test
  void what_a_client_of_jms_sends_arrives_whichever_way_it_goes() throws Exception {
    BlockingQueue<ChannelMessage> received = listen(Destination.any("jms.sent"));
    try (JMSContext context = jms()) {
      context
          .createProducer()
          .setProperty("h", 7)
          .setJMSCorrelationID("c")
          .setJMSReplyTo(context.createQueue("answers"))
          .send(context.createQueue("jms.sent"), "queue");
      ChannelMessage first = next(received);
      assertThat(first.text()).isEqualTo("queue");
      assertThat(first.headers()).containsOnly(Map.entry("h", "7"));
      assertThat(first.replyTo()).contains("answers");
      assertThat(first.correlationId()).contains("c");
      context.createProducer().send(context.createTopic("jms.sent"), "topic");
      assertThat(next(received).text()).isEqualTo("topic");
    }
  }

  @Test
  void a_broker_elsewhere_is_reached_by_its_url() throws InterruptedException {
    BlockingQueue<ChannelMessage> received = listen(Destination.pointToPoint("elsewhere"));
    try (Broker connection = Brokers.connect("artemis", embedded.url())) {
      connection.send(Destination.pointToPoint("elsewhere"), ChannelMessage.json("1"));
    }
    assertThat(next(received).text()).isEqualTo("1");
  }

  @Test
  void a_hole_stands_for_any_word_however_it_is_sent() throws InterruptedException {
    BlockingQueue<ChannelMessage> received = listen(Destination.any("any.{word}.of"));
    embedded.send(Destination.any("any.one.of"), ChannelMessage.json("1"));
    embedded.send(Destination.pointToPoint("any.two.of"), ChannelMessage.json("2"));
    assertThat(List.of(next(received).text(), next(received).text())).containsExactly("1", "2");
    assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void a_port_that_is_taken_is_named() {
    int port = URI.create(embedded.url()).getPort();
    assertThatThrownBy(() -> Brokers.start("artemis", port))
        .isInstanceOf(ChannelException.class)
        .hasMessageContaining("port " + port);
  }

  @Test
  void a_broker_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Brokers.connect("artemis", "tcp://user:secret@127.0.0.1:1"))
        .isInstanceOf(ChannelException.class)
        .hasMessageContaining("no connection to Artemis at tcp://127.0.0.1:1");
  }

  private static JMSContext jms() {
    return new ActiveMQConnectionFactory(embedded.url()).createContext();
  }
}
