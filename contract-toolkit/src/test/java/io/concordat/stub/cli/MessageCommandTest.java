package io.concordat.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A message stub as a person runs it. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "a process is told to end by SIGTERM, which Windows does not have")
final class MessageCommandTest {

  private static final Path EXAMPLES = Path.of("../docs/examples");

  @Test
  void it_sends_when_asked_and_tells_what_arrives() throws Exception {
    String port = freePort();
    try (RunningCommand stub =
            new RunningCommand(
                    EXAMPLES, "stub", "orders-events.yaml", "--port", port, "--broker-port", "0")
                .until("Ready");
        Broker consumer = Brokers.connect("artemis", brokerUrl(stub))) {
      BlockingQueue<ChannelMessage> arrived = new LinkedBlockingQueue<>();
      consumer.subscribe(Destination.publishSubscribe("orders.placed"), arrived::add);
      String page = "http://localhost:" + port + "/__concordat/messages";
      assertThat(post(page + "/orderPlaced?example=twoBooks", "").statusCode()).isEqualTo(200);
      assertThat(arrived.poll(10, TimeUnit.SECONDS)).isNotNull();
      assertThat(post(page + "/orderCancelled", "{}").body()).contains("orders-events.yaml:");
      assertThat(post(page + "/nothing", "").statusCode()).isEqualTo(404);

      consumer.send(Destination.any("parcels.shipped"), ChannelMessage.json("{}"));
      stub.until("received parcelShipped on parcels.shipped  payload: required property");
      assertThat(get(page)).contains("\"kind\": \"sent\"", "\"kind\": \"received\"");
      assertThat(stub.ended())
          .contains("1 message received, 1 not as the specification says:\n")
          .doesNotContain("requests")
          .contains("  parcelShipped on parcels.shipped\n    payload: required property");
    }
  }

  @Test
  void a_broker_that_cannot_be_used_ends_it_with_2() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        RunningCommand busy =
            new RunningCommand(
                EXAMPLES,
                "stub",
                "orders-events.yaml",
                "--port",
                "0",
                "--broker-port",
                "" + taken.getLocalPort());
        RunningCommand kafka =
            new RunningCommand(
                EXAMPLES, "stub", "orders-events.yaml", "--port", "0", "--broker", "kafka");
        RunningCommand pulsar =
            new RunningCommand(
                EXAMPLES, "stub", "orders-events.yaml", "--port", "0", "--broker", "pulsar")) {
      assertThat(busy.exitCode()).isEqualTo(2);
      assertThat(busy.printed())
          .startsWith("port " + taken.getLocalPort() + " is taken")
          .contains("--broker-port")
          .hasLineCount(1);
      assertThat(kafka.exitCode()).isEqualTo(2);
      assertThat(kafka.printed()).contains("Kafka is not started here");
      assertThat(pulsar.exitCode()).isEqualTo(2);
      assertThat(pulsar.printed()).contains("use one of artemis, kafka, rabbitmq");
    }
  }

  private static String brokerUrl(RunningCommand stub) throws Exception {
    Matcher url = Pattern.compile("tcp://[0-9.:]+").matcher(stub.printed());
    assertThat(url.find()).isTrue();
    return url.group();
  }

  private static HttpResponse<String> post(String url, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
  }

  private static String get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private static String freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
