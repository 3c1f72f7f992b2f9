package io.concordat.stub.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.source.SourceOptions;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.Teller;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.StubApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StubSessionTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final String ORDERS = "docs/examples/orders-events.yaml";
  private static final String CATALOGUE = "api-specs/catalogue/1.0.0.yaml";
  private static final String REST = "contract-toolkit/src/test/resources/stub/shop.yaml";

  @Test
  void documents_of_both_kinds_are_served_and_applications_share_a_broker() throws Exception {
    try (StubSession session = start(0, ORDERS, REST, CATALOGUE)) {
      assertThat(session.server().services()).singleElement().matches(s -> s.spec().equals(REST));
      assertThat(session.applications())
          .extracting(ServedApplication::title)
          .containsExactly("Bookshop Order Events 1.0.0", "Bookshop Catalogue 1.0.0");
      assertThat(session.applications())
          .allMatch(it -> it.place().equals("artemis at " + session.brokerUrl().orElseThrow()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(session.server().adminUrl() + "/messages/orderPlaced"))
              .POST(BodyPublishers.noBody())
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
      assertThat(session.messagesJson()).contains("\"operation\": \"orderPlaced\"");
    }
  }

  @Test
  void what_arrives_is_counted_and_can_be_read_after_the_end() throws Exception {
    StubSession session = start(0, ORDERS);
    ServedApplication orders = session.applications().get(0);
    try (session;
        Broker consumer = Brokers.connect("artemis", session.brokerUrl().orElseThrow())) {
      consumer.send(Destination.any("parcels.shipped"), ChannelMessage.json("{}"));
      orders.application().received("parcelShipped").await();
    }
    assertThat(orders.application().receivedCount()).isOne();
    assertThat(orders.application().refusals()).isOne();
    assertThat(session.messagesJson()).contains(ORDERS + ":");
    orders.application().clear();
    assertThat(orders.application().receivedCount()).isZero();
    assertThat(orders.application().refusals()).isZero();
  }

  @Test
  void without_messages_there_is_no_broker() throws IOException {
    try (StubSession session = start(0, REST)) {
      assertThat(session.brokerUrl()).isEmpty();
      assertThat(session.messagesJson()).isEqualTo("[]\n");
    }
  }

  @Test
  void where_one_cannot_be_served_none_is() throws IOException {
    int port = freePort();
    try (ServerSocket taken = new ServerSocket(0)) {
      StubConfiguration configuration =
          configuration(ORDERS).withHost("0.0.0.0").withPort(taken.getLocalPort());
      assertThatThrownBy(() -> start(configuration, port)).isInstanceOf(IOException.class);
    }
    try (ServerSocket free = new ServerSocket(port)) {
      assertThat(free.isBound()).isTrue();
      assertThatThrownBy(() -> start(configuration(ORDERS), port))
          .isInstanceOf(ChannelException.class)
          .hasMessageContaining("port " + port + " is taken");
    }
  }

  @Test
  void an_application_has_no_base_path() {
    assertThatThrownBy(() -> start(0, "/v1=" + ORDERS))
        .isInstanceOf(MessageStubException.class)
        .hasMessageContaining(ORDERS + " is an AsyncAPI document");
  }

  @Test
  void a_changed_application_is_stood_in_for_and_a_broken_one_is_told(@TempDir Path folder)
      throws Exception {
    Teller teller = new Teller();
    Path payload = Files.writeString(folder.resolve("parcel.yaml"), "required: [carrier]");
    Files.writeString(folder.resolve("parcels.yaml"), PARCELS);
    StubConfiguration configuration =
        StubConfiguration.of("parcels.yaml")
            .withSources(SourceOptions.in(folder))
            .reloading(true)
            .withListener(teller);
    try (StubSession session = start(configuration, 0);
        Broker consumer = Brokers.connect("artemis", session.brokerUrl().orElseThrow())) {
      StubApplication parcels = session.applications().get(0).application();
      Destination shipped = Destination.publishSubscribe("parcels.shipped");
      consumer.send(shipped, ChannelMessage.json("{}"));
      assertThat(parcels.received("shipped").await().isValid()).isFalse();

      Files.writeString(payload, "required: [weight]");
      assertThat(teller.next()).isEqualTo("reloaded parcels.yaml");
      consumer.send(shipped, ChannelMessage.json("{\"weight\": 1}"));
      assertThat(parcels.received("shipped").await(2).get(1).isValid()).isTrue();

      Files.writeString(payload, "required: [wei");
      assertThat(teller.next()).startsWith("broken parcels.yaml").contains("parcel.yaml:");
      consumer.send(shipped, ChannelMessage.json("{}"));
      assertThat(parcels.received("shipped").await(3).get(2).violations().toString())
          .contains("weight");

      Files.writeString(payload, "required: [height]");
      Files.writeString(
          folder.resolve("parcels.yaml"), PARCELS.replace("parcels.shipped", "parcels.sent"));
      assertThat(teller.next()).isEqualTo("reloaded parcels.yaml");
      consumer.send(shipped, ChannelMessage.json("{}"));
      consumer.send(
          Destination.publishSubscribe("parcels.sent"), ChannelMessage.json("{\"height\": 1}"));
      assertThat(parcels.received("shipped").await(4).get(3).isValid()).isTrue();
      assertThat(parcels.receivedCount()).isEqualTo(4);
      assertThat(teller.told()).isEmpty();
    }
  }

  private static final String PARCELS =
      """
      asyncapi: 3.0.0
      info: { title: Parcels, version: 1.0.0 }
      defaultContentType: application/json
      channels:
        shipped:
          address: parcels.shipped
          messages: { shipped: { payload: { $ref: parcel.yaml } } }
      operations:
        shipped: { action: receive, channel: { $ref: "#/channels/shipped" } }
      """;

  private static StubSession start(int brokerPort, String... specs) throws IOException {
    return start(configuration(specs), brokerPort);
  }

  private static StubSession start(StubConfiguration configuration, int brokerPort)
      throws IOException {
    return StubSession.start(
        configuration,
        new BrokerOptions(Brokers.DEFAULT, Optional.empty(), brokerPort),
        MessageStubOptions.DEFAULT,
        event -> {});
  }

  private static StubConfiguration configuration(String... specs) {
    return StubConfiguration.of(specs).withSources(SourceOptions.in(TOP));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
