package io.concordat.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.concordat.stub.message.StubApplication;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Tests that use message stubs, run inside this one. */
final class MessageStubTest {

  private static final String ORDERS = "../docs/examples/orders-events.yaml";

  @Test
  void a_consumer_that_keeps_to_the_document_passes() {
    run(Good.class).assertStatistics(stats -> stats.started(2).succeeded(2));
  }

  /** What consumers talk is JMS: they know nothing of the stub. */
  static final class Good {
    @MessageStub(spec = ORDERS)
    private static StubApplication orders;

    @Test
    void receives_an_event() throws Exception {
      try (JMSContext jms = connect(orders);
          var consumer = jms.createConsumer(jms.createTopic("orders.placed"))) {
        orders.send("orderPlaced");
        assertThat(((TextMessage) consumer.receive(10_000)).getText()).contains("o-1042");
      }
    }

    @Test
    void sends_an_event_to_the_same_stub(@MessageStub(spec = ORDERS) StubApplication same) {
      assertThat(same).isSameAs(orders);
      try (JMSContext jms = connect(orders)) {
        jms.createProducer()
            .send(
                jms.createQueue("parcels.shipped"),
                "{\"orderId\":\"o-1042\",\"carrier\":\"DHL\","
                    + "\"shippedAt\":\"2026-11-26T01:00:00Z\"}");
      }
      assertThat(orders.received("parcelShipped").await().isValid()).isTrue();
    }
  }

  @Test
  void a_test_fails_whose_consumer_sends_what_the_document_forbids() {
    run(Bad.class)
        .assertStatistics(stats -> stats.started(2).failed(1))
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("forbidden"),
                finishedWithFailure(
                    instanceOf(AssertionError.class),
                    message(
                        text ->
                            text.startsWith(
                                    "Messages arrived that the specification forbids:\n"
                                        + "  parcelShipped on parcels.shipped\n"
                                        + "    payload: required property 'carrier' not found")
                                && text.contains("orders-events.yaml:")))));
  }

  static final class Bad {
    @Test
    void forbidden(@MessageStub(spec = ORDERS) StubApplication orders) {
      send(orders);
    }

    @Test
    void tolerated(@MessageStub(spec = ORDERS, lenient = true) StubApplication orders) {
      send(orders);
    }

    private static void send(StubApplication orders) {
      try (JMSContext jms = connect(orders)) {
        jms.createProducer()
            .send(
                jms.createTopic("parcels.shipped"),
                "{\"orderId\":\"o-1042\",\"shippedAt\":\"2026-11-26T01:00:00Z\"}");
      }
      assertThat(orders.received("parcelShipped").await().isValid()).isFalse();
    }
  }

  @Test
  void a_broker_that_must_be_elsewhere_says_so() {
    run(Kafka.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text -> text.contains("Kafka is not started here: start one")))));
  }

  static final class Kafka {
    @Test
    void needs_an_address(@MessageStub(spec = ORDERS, broker = "kafka") StubApplication orders) {}
  }

  private static JMSContext connect(StubApplication stub) {
    return new ActiveMQConnectionFactory(stub.brokerUrl()).createContext();
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }
}
