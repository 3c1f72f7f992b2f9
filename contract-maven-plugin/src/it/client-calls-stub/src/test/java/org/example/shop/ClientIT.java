package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.example.events.ParcelShipped;
import org.junit.jupiter.api.Test;

/** A consumer that never saw its provider. */
class ClientIT {

  private static final String URL = System.getProperty("orders.url");

  @Test
  void the_client_of_the_jdk_reads_and_places_orders() throws Exception {
    org.example.jdk.ApiClient client = new org.example.jdk.ApiClient();
    client.updateBaseUri(URL);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer token"));
    org.example.jdk.api.OrdersApi orders = new org.example.jdk.api.OrdersApi(client);
    assertNotNull(orders.listOrders(10, null, null, null).getOrders());
    assertThrows(org.example.jdk.ApiException.class, () -> orders.listOrders(0, null, null, null));
  }

  @Test
  void the_client_of_spring_reads_orders() {
    org.example.spring.ApiClient client = new org.example.spring.ApiClient();
    client.setBasePath(URL);
    client.setAccessToken("token");
    org.example.spring.api.OrdersApi orders = new org.example.spring.api.OrdersApi(client);
    assertNotNull(orders.listOrders(10, null, null, null).getOrders());
  }

  @Test
  void messages_are_read_into_their_classes() throws Exception {
    JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    ParcelShipped parcel =
        mapper.readValue(
            "{\"orderId\":\"o-1042\",\"carrier\":\"post\",\"shippedAt\":\"2026-01-02T03:04:05Z\"}",
            ParcelShipped.class);
    assertEquals("post", parcel.getCarrier());
    assertEquals(2026, parcel.getShippedAt().getYear());
  }
}
