package io.concordat.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.source.SourceOptions;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.session.BrokerOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** On the class path of the plugin, which has no library but Artemis's. */
final class RunningStubsTest {

  @Test
  void a_broker_without_its_library_names_the_dependency() {
    assertThatThrownBy(() -> start(new BrokerOptions("kafka", Optional.of("localhost:9092"), 0)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "broker: there is no library for kafka. Add org.apache.kafka:kafka-clients:4.2.2 to"
                + " the <dependencies> of this plugin.");
  }

  @Test
  void a_taken_port_of_the_broker_names_the_parameter() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> start(new BrokerOptions("artemis", Optional.empty(), port)))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageContaining("port " + port + " is taken")
          .hasMessageContaining("<brokerPort>")
          .hasMessageContaining("contract.brokerPort");
    }
  }

  @Test
  void a_taken_port_of_the_server_names_the_parameter() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(
              () ->
                  RunningStubs.start(
                      CONFIGURATION.withPort(port),
                      new BrokerOptions("artemis", Optional.empty(), 0),
                      MessageStubOptions.DEFAULT,
                      event -> {},
                      new SystemStreamLog()))
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageContaining("localhost:" + port)
          .hasMessageContaining("Set <port> (contract.port)");
    }
  }

  private static final StubConfiguration CONFIGURATION =
      StubConfiguration.of("docs/examples/orders-events.yaml")
          .withSources(SourceOptions.in(Path.of("..")));

  private static void start(BrokerOptions broker) throws MojoExecutionException {
    RunningStubs.start(
        CONFIGURATION, broker, MessageStubOptions.DEFAULT, event -> {}, new SystemStreamLog());
  }
}
