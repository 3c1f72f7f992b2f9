package io.concordat.bookshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.orders.messages.Channels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each of Richardson's levels gives to those between client and service. */
class MaturityTest extends OrdersTest {

  private String id;

  @BeforeEach
  void place() {
    id = id(Client.ofSecond(port).place(order("9780195024029", 1)));
  }

  private HttpResponse<String> call(String method, String path, String body) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                  .method(method, BodyPublishers.ofString(body))
                  .header("Content-Type", "application/json")
                  .header("Accept", "application/prs.hal-forms+json, application/json")
                  .build(),
              BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String orders(int level) {
    return "/level" + level + "/orders/" + id;
  }

  @Test
  void at_level_0_a_failure_looks_like_a_success() {
    HttpResponse<String> failed =
        call(
            "POST",
            "/level0/order-service",
            "{\"action\": \"read\", \"orderId\": \"ord_00000000\"}");
    HttpResponse<String> read =
        call(
            "POST", "/level0/order-service", "{\"action\": \"read\", \"orderId\": \"" + id + "\"}");

    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(failed.body()).contains("\"success\":false");
    assertThat(read.body()).contains(id);
  }

  @Test
  void at_level_1_an_order_has_a_url_and_reading_it_is_still_a_post() {
    assertThat(call("POST", orders(1) + "?action=read", "").body()).contains(id);
    assertThat(call("GET", orders(1) + "?action=read", "").statusCode()).isEqualTo(405);
    assertThat(call("POST", orders(1) + "?action=cancel", "").body()).contains("cancelled");
  }

  @Test
  void at_level_2_methods_and_statuses_mean_what_they_mean_everywhere() {
    HttpResponse<String> read = call("GET", orders(2), "");

    assertThat(read.headers().firstValue("ETag")).isPresent();
    assertThat(call("GET", "/level2/orders/ord_00000000", "").statusCode()).isEqualTo(404);
    assertThat(call("DELETE", orders(2), "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", orders(2), "").statusCode()).isEqualTo(409);
  }

  @Test
  void at_level_3_the_order_offers_what_can_be_done_with_it_now() {
    HttpResponse<String> placed = call("GET", orders(3), "");
    assertThat(json(placed).at("/_templates/cancel/properties/1/name").asString())
        .isEqualTo("reason");
    assertThat(json(placed).at("/_links/shipments").isMissingNode()).isTrue();

    tell(Channels.PARCELS_V2, "ParcelShipped", "2.0.0", id, parcel(id, "par_00000009", true));
    Awaitility.await().until(() -> call("GET", orders(3), "").body().contains("\"shipped\""));
    HttpResponse<String> shipped = call("GET", orders(3), "");

    assertThat(shipped.body()).doesNotContain("_templates");
    String shipments = json(shipped).at("/_links/shipments/href").asString();
    assertThat(call("GET", URI.create(shipments).getPath(), "").body()).contains("PostNL");
  }

  @Test
  void at_level_3_a_client_cancels_by_what_the_answer_says() {
    JsonNode form = json(call("GET", orders(3), "")).at("/_templates/cancel");
    String target = URI.create(form.path("target").asString()).getPath();

    HttpResponse<String> cancelled =
        call(form.path("method").asString(), target, "{\"reason\": \"other\"}");

    assertThat(cancelled.body()).contains("cancelled").doesNotContain("_templates");
  }
}
