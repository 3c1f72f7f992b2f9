package io.concordat.bookshop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.channel.ChannelMessage;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.Received;
import io.concordat.junit.Stub;
import io.concordat.junit.StubServer;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.stub.message.MessageConformance;
import io.concordat.stub.message.MessageSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What customers see; each answer is held against the storefront's own contract. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "storefront.payments.target=localhost:1",
      // What happens when orders are slow is for PartialFailureTest.
      "storefront.orders.read-timeout=10s",
      "storefront.quotes.window=500ms"
    })
class StorefrontTest {

  private static final Path SPECS = Path.of("../../api-specs").toAbsolutePath().normalize();
  private static final Duration LONG = Duration.ofSeconds(20);

  @StubServer(spec = "../../api-specs/orders/2.0.0.yaml")
  private static Stub orders;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    registry.add("storefront.orders.url", () -> orders.url());
    registry.add("messaging.url", Surroundings.ARTEMIS::url);
  }

  private HttpResponse<String> call(String method, String target, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .build(),
                BodyHandlers.ofString());
    assertThat(violations(method, target, body, response)).isEmpty();
    return response;
  }

  private static List<?> violations(
      String method, String target, String body, HttpResponse<String> response) {
    try (Sources sources = new Sources(SourceOptions.in(SPECS))) {
      ExchangeValidator contract =
          new ExchangeValidator(OpenApiReader.read(sources.open("storefront/1.0.0.yaml")));
      Received received =
          contract.request(
              io.concordat.exchange.HttpRequest.of(
                  method,
                  target,
                  Headers.of("Content-Type", "application/json"),
                  body.getBytes(StandardCharsets.UTF_8)));
      List<Headers.Field> headers = new CopyOnWriteArrayList<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> headers.add(new Headers.Field(name, values.get(0))));
      return contract.response(
          received.operation().orElseThrow(),
          new io.concordat.exchange.HttpResponse(
              response.statusCode(),
              new Headers(headers),
              response.body().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static final String PURCHASE =
      """
      {"lines": [{"isbn": "9780195024029", "quantity": 1}],
       "shipTo": {"name": "Ada Jansen", "street": "Oude Delft 12", "city": "Delft",
                  "postalCode": "2611 BX", "country": "NL"},
       "contactEmail": "ada@example.com"}""";

  @Test
  void a_customer_buys_and_follows_an_order() throws Exception {
    HttpResponse<String> placed = call("POST", "/checkout", PURCHASE);
    String location = placed.headers().firstValue("Location").orElseThrow();

    assertThat(placed.statusCode()).isEqualTo(202);
    // Payments are away in this test: the rest of the answer is there.
    assertThat(call("GET", location, "").body()).contains("\"payment\":\"unknown\"");
  }

  @Test
  void what_is_no_purchase_is_a_problem() throws Exception {
    assertThat(call("POST", "/checkout", PURCHASE.replace("\"NL\"", "\"nl\"")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoever_wants_to_know_the_books_gets_each_as_a_document() throws Exception {
    List<Message> documents = new CopyOnWriteArrayList<>();
    MessageConformance contract =
        new MessageConformance(
            MessageSpec.read("catalogue/1.0.0.yaml", SourceOptions.in(SPECS)).api());
    try (ArtemisBroker broker = new ArtemisBroker(Surroundings.ARTEMIS.url(), Patience.USUAL)) {
      broker.receive(new PublishSubscribeChannel("catalogue.documents"), "test", 1, documents::add);

      // Whoever is new hears of a book when it changes.
      Awaitility.await()
          .atMost(LONG)
          .until(
              () -> {
                call(
                    "PUT",
                    "/books/9780201633610/price",
                    "{\"amount\": \"49.00\", \"currency\": \"EUR\"}");
                return !documents.isEmpty();
              });
    }
    assertThat(call("GET", "/books", "").body()).contains("\"amount\":\"49.00\"");
    assertThat(documents)
        .allSatisfy(
            document ->
                assertThat(
                        contract.sent(
                            "catalogue.documents",
                            ChannelMessage.json(document.payload())
                                .withKey(document.key())
                                .withHeaders(document.headers())))
                    .isEmpty());
  }

  @Test
  void without_carriers_there_are_no_quotes_but_an_answer() throws Exception {
    assertThat(call("GET", "/delivery-quotes?country=NL&books=2", "").body())
        .isEqualTo("{\"quotes\":[]}");
  }

  @Test
  void orders_are_heard_of_and_not_asked_for() throws Exception {
    try (ArtemisBroker broker = new ArtemisBroker(Surroundings.ARTEMIS.url(), Patience.USUAL)) {
      PublishSubscribeChannel events = new PublishSubscribeChannel("orders.v2.events");
      broker.send(events, Message.of("OrderPlaced", "2.0.0", "ord_00000001", "{}"));
      broker.send(events, Message.of("OrderCancelled", "2.0.0", "ord_00000001", "{}"));
      broker.send(events, Message.of("OrderRenamed", "2.1.0", "ord_00000001", "{}"));

      Awaitility.await()
          .atMost(LONG)
          .until(() -> call("GET", "/orders", "").body().contains("cancelled"));
    }
  }
}
