package io.concordat.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class KafkaBrokerTest extends BrokerContract {

  private static Broker connection;

  @BeforeAll
  static void start() throws Exception {
    connection = Brokers.connect("kafka", InProcessKafka.shared().bootstrap());
  }

  @AfterAll
  static void stop() {
    connection.close();
    connection.close();
  }

  @Override
  Broker broker() {
    return connection;
  }

  @Test
  void it_is_not_started_by_a_stub() {
    assertThatThrownBy(() -> Brokers.start("kafka", 0))
        .isInstanceOf(ChannelException.class)
        .hasMessageContaining("localhost:9092");
  }
}
