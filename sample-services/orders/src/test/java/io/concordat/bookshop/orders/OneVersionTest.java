package io.concordat.bookshop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.messages.Channels;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Deployments that serve one version only. */
class OneVersionTest {

  @Nested
  @TestPropertySource(properties = {"orders.serve=1.x", "orders.publish=1.x", "orders.hear=1.x"})
  class Of1x extends OrdersTest {

    @Test
    void serves_and_publishes_version_1_and_knows_no_other() {
      Published commands = Published.on(Channels.FULFILMENT);
      HttpResponse<String> placed = Client.ofFirst(port).place(order("9780195024029", 1));

      Message command = commands.await("FulfilOrder", id(placed));

      assertThat(placed.statusCode()).isEqualTo(201);
      assertThat(command.version()).isEqualTo("1.1.0");
      assertThat(commands.violations()).isEmpty();
      assertThat(Client.ofSecond(port).get("/orders/" + id(placed)).statusCode()).isEqualTo(404);
    }

    @Test
    void hears_of_parcels_in_version_1() {
      Client first = Client.ofFirst(port);
      String id = id(first.place(order("9780195024029", 1)));

      tell(
          Channels.PARCELS_V1,
          "ParcelShipped",
          "1.0.0",
          id,
          """
          {"orderId": "%s", "carrier": "PostNL", "shippedAt": "2026-03-03T14:05:00Z",
           "isbns": ["9780195024029"]}"""
              .formatted(id));

      org.awaitility.Awaitility.await()
          .until(
              () -> json(first.get("/orders/" + id)).path("status").asString().equals("shipped"));
    }
  }

  @Nested
  @TestPropertySource(properties = {"orders.serve=2.x", "orders.publish=2.x"})
  class Of2x extends OrdersTest {

    @Test
    void serves_version_2_and_knows_no_other() {
      HttpResponse<String> placed = Client.ofSecond(port).place(order("9780195024029", 1));

      assertThat(placed.statusCode()).isEqualTo(202);
      assertThat(Client.ofFirst(port).get("/orders/" + id(placed)).statusCode()).isEqualTo(404);
    }
  }
}
