package io.concordat.bookshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.messages.Channels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One deployment that serves and publishes both versions, over one model of orders. */
class VersionsSideBySideTest extends OrdersTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private static final Published EVENTS_V1 = Published.on(Channels.EVENTS_V1);
  private static final Published EVENTS_V2 = Published.on(Channels.EVENTS_V2);
  private static final Published COMMANDS = Published.on(Channels.FULFILMENT);
  private static final Published NOTIFICATIONS = Published.on(Channels.NOTIFICATIONS);

  private Client first;
  private Client second;

  @BeforeEach
  void connect() {
    first = Client.ofFirst(port);
    second = Client.ofSecond(port);
  }

  @Test
  void an_order_of_version_1_is_an_order_of_version_2() {
    HttpResponse<String> placed = first.place(order("9780195024029", 2));
    JsonNode inTwo = json(second.get("/orders/" + id(placed)));

    assertThat(placed.statusCode()).isEqualTo(201);
    assertThat(placed.headers().firstValue("Location")).hasValue("/v1/orders/" + id(placed));
    assertThat(json(placed).at("/total/amount").asString()).isEqualTo("100.95");
    assertThat(inTwo.at("/price/books/amount").asString()).isEqualTo("97.00");
    assertThat(inTwo.at("/price/delivery/amount").asString()).isEqualTo("3.95");
  }

  @Test
  void version_1_tells_that_it_goes_away_and_version_2_does_not() {
    HttpResponse<String> inOne = first.get("/orders");
    HttpResponse<String> inTwo = second.get("/orders");

    assertThat(inOne.headers().firstValue("Deprecation")).hasValue("@1790812800");
    assertThat(inOne.headers().firstValue("Sunset")).hasValue("Fri, 31 Dec 2027 23:59:59 GMT");
    assertThat(inOne.headers().firstValue("Link"))
        .hasValue("</v2/orders>; rel=\"successor-version\"");
    assertThat(inTwo.headers().firstValue("Deprecation")).isEmpty();
  }

  @Test
  void one_resource_speaks_the_version_that_a_client_accepts() throws Exception {
    String id = id(second.place(order("9780195024029", 1)));

    HttpResponse<String> inOne = negotiate(id, "application/vnd.bookshop.order.v1+json");
    HttpResponse<String> inTwo = negotiate(id, "application/vnd.bookshop.order.v2+json");

    assertThat(inOne.body()).contains("\"total\":").doesNotContain("\"price\"");
    assertThat(inOne.headers().firstValue("Vary")).hasValue("Accept");
    assertThat(inOne.headers().firstValue("Deprecation")).hasValue("@1790812800");
    assertThat(inOne.headers().firstValue("Link"))
        .hasValue(
            "</orders/%s>; rel=\"successor-version\"; type=\"application/vnd.bookshop.order.v2+json\""
                .formatted(id));
    assertThat(inTwo.body()).contains("\"price\"");
    assertThat(inTwo.headers().firstValue("Deprecation")).isEmpty();
    assertThat(negotiate(id, "*/*").body()).contains("\"price\"");
    assertThat(negotiate(id, "application/vnd.bookshop.order.v3+json").statusCode()).isEqualTo(406);
  }

  private HttpResponse<String> negotiate(String id, String accept)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/orders/" + id))
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void a_repeated_request_orders_nothing_and_answers_as_before() {
    UUID key = UUID.randomUUID();

    HttpResponse<String> once = first.place(key, order("9780195024029", 1));
    HttpResponse<String> twice = first.place(key, order("9780195024029", 1));
    HttpResponse<String> other = first.place(key, order("9780195024029", 2));

    assertThat(twice.body()).isEqualTo(once.body());
    assertThat(twice.statusCode()).isEqualTo(201);
    assertThat(other.statusCode()).isEqualTo(409);
    // Behind it with the same key: what comes before it has come.
    first.delete("/orders/" + id(once));
    EVENTS_V2.await("OrderCancelled", id(once));
    assertThat(EVENTS_V2.of("OrderPlaced", id(once))).hasSize(1);
  }

  @Test
  void an_event_is_published_in_both_versions_and_each_keeps_its_contract() {
    String id = id(second.place(order("9780195024029", 1)));

    Message inOne = EVENTS_V1.await("OrderPlaced", id);
    Message inTwo = EVENTS_V2.await("OrderPlaced", id);

    assertThat(JSON.readTree(inOne.payload()).at("/total/amount").asString()).isEqualTo("52.45");
    assertThat(JSON.readTree(inTwo.payload()).at("/price/total/amount").asString())
        .isEqualTo("52.45");
    assertThat(inOne.headers()).containsKey("traceparent");
    assertThat(EVENTS_V1.violations()).isEmpty();
    assertThat(EVENTS_V2.violations()).isEmpty();
  }

  @Test
  void an_order_goes_all_the_way_and_both_versions_see_it() {
    String id = id(second.place(order("9780195024029", 1)));
    Message command = COMMANDS.await("FulfilOrder", id);
    assertThat(command.replyTo()).hasValue(replies());

    tell(
        replies(),
        "FulfilmentAccepted",
        "2.0.0",
        id,
        "{\"orderId\": \"" + id + "\", \"readyOn\": \"2026-03-03\"}");
    awaitStatus(id, "estimatedDelivery", "2026-03-04");
    tell(Channels.PARCELS_V2, "ParcelShipped", "2.0.0", id, parcel(id, "par_00000001", false));
    awaitStatus(id, "status", "partially-shipped");
    assertThat(json(first.get("/orders/" + id)).path("status").asString()).isEqualTo("placed");
    assertThat(first.get("/orders?status=placed&limit=100").body()).contains(id);

    tell(Channels.PARCELS_V2, "ParcelShipped", "2.0.0", id, parcel(id, "par_00000002", true));
    awaitStatus(id, "status", "shipped");
    assertThat(json(first.get("/orders/" + id + "/shipments")).path("shipments")).hasSize(2);
    assertThat(second.get("/orders/" + id + "/shipments").body())
        .contains("https://track.example/3SBOOK0012345");
    assertThat(NOTIFICATIONS.await("NotifyCustomer", id).payload()).contains("ada@example.com");

    tell(
        Channels.PARCELS_V2,
        "ParcelDelivered",
        "2.0.0",
        id,
        """
        {"orderId": "%s", "parcelId": "par_00000002", "deliveredAt": "2026-03-04T10:00:00Z"}"""
            .formatted(id));
    awaitStatus(id, "status", "delivered");
    assertThat(COMMANDS.violations()).isEmpty();
    assertThat(NOTIFICATIONS.violations()).isEmpty();
  }

  private void awaitStatus(String id, String field, String text) {
    await()
        .atMost(LONG)
        .until(() -> json(second.get("/orders/" + id)).path(field).asString("").equals(text));
  }

  @Test
  void a_message_that_comes_twice_has_its_effect_once() {
    String id = id(second.place(order("9780195024029", 1)));
    COMMANDS.await("FulfilOrder", id);
    Message shipped = Message.of("ParcelShipped", "2.0.0", id, parcel(id, "par_00000003", true));

    Surroundings.BROKER.send(Channels.PARCELS_V2, shipped);
    Surroundings.BROKER.send(Channels.PARCELS_V2, shipped);
    tell(
        Channels.PARCELS_V2,
        "ParcelDelivered",
        "2.0.0",
        id,
        """
        {"orderId": "%s", "parcelId": "par_00000003", "deliveredAt": "2026-03-04T10:00:00Z"}"""
            .formatted(id));

    awaitStatus(id, "status", "delivered");
    assertThat(json(second.get("/orders/" + id + "/shipments")).path("shipments")).hasSize(1);
  }

  @Test
  void an_order_is_cancelled_in_the_version_that_the_client_knows_and_no_other() {
    HttpResponse<String> placed = first.place(order("9780195024029", 1));
    String id = id(placed);
    String tag = placed.headers().firstValue("ETag").orElseThrow();
    String why = "{\"reason\": \"changed-mind\"}";

    HttpResponse<String> otherTag =
        second.post("/orders/" + id + "/cancellation", why, "If-Match", "\"99\"");
    HttpResponse<String> right =
        second.post("/orders/" + id + "/cancellation", why, "If-Match", tag);
    HttpResponse<String> again = first.delete("/orders/" + id);

    assertThat(otherTag.statusCode()).isEqualTo(412);
    assertThat(json(right).path("status").asString()).isEqualTo("cancelled");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(EVENTS_V2.await("OrderCancelled", id).payload()).contains("changed-mind");
    assertThat(COMMANDS.await("CancelFulfilment", id).payload()).contains(id);
  }

  @Test
  void pages_follow_each_other_and_end() {
    for (int i = 0; i < 3; i++) {
      second.place(order("9780201896831", 1));
    }
    JsonNode page = json(second.get("/orders?limit=2"));
    JsonNode next =
        json(second.get("/orders?limit=2&cursor=" + page.path("nextCursor").asString()));

    assertThat(page.path("orders")).hasSize(2);
    assertThat(next.path("orders").get(0).path("createdAt").asString())
        .isLessThan(page.path("orders").get(1).path("createdAt").asString());
    assertThat(second.get("/orders?createdAfter=2100-01-01T00:00:00Z").body())
        .isEqualTo("{\"orders\":[]}");
  }

  @Test
  void what_cannot_be_ordered_is_a_problem() {
    assertThat(first.place(order("9780000000002", 1)).statusCode()).isEqualTo(422);
    assertThat(second.place(order("9799999999990", 1)).statusCode()).isEqualTo(422);
    assertThat(second.place(order("9780195024029", 0)).statusCode()).isEqualTo(400);
    assertThat(second.place("{\"lines\": [").statusCode()).isEqualTo(400);
    assertThat(second.post("/orders", order("9780195024029", 1)).statusCode()).isEqualTo(400);
    assertThat(second.get("/orders/ord_00000000").statusCode()).isEqualTo(404);
    assertThat(second.get("/orders?limit=51").statusCode()).isEqualTo(400);
    assertThat(first.get("/orders?status=partially-shipped").statusCode()).isEqualTo(400);
    assertThat(first.place(order("9780201896831", 9)).statusCode()).isEqualTo(422);
  }
}
