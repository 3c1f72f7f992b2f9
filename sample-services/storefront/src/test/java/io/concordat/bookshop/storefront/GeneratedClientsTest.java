package io.concordat.bookshop.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.bookshop.storefront.orders.OrderService;
import io.concordat.bookshop.storefront.orders.OrderSummary;
import io.concordat.bookshop.storefront.orders.OrdersProperties;
import io.concordat.bookshop.storefront.orders.Purchase;
import io.concordat.junit.Stub;
import io.concordat.junit.StubServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The generated clients of both versions against stubs of their contracts: a request that the
 * contract forbids fails the test.
 */
class GeneratedClientsTest {

  private static final Purchase TWO_BOOKS =
      new Purchase(
          List.of(new Purchase.Line("9780195024029", 1), new Purchase.Line("9780201896831", 2)),
          new Purchase.Address("Ada Jansen", "Oude Delft 12", "Delft", "2611 BX", "NL"),
          "ada@example.com");

  private static OrderService client(Stub stub, int version) {
    return OrderService.connect(
        RestClient.builder(),
        new OrdersProperties(stub.url(), version, Duration.ofSeconds(5), Duration.ofSeconds(5)));
  }

  @Test
  void the_client_of_version_1_keeps_its_contract(
      @StubServer(spec = "../../api-specs/orders/1.2.0.yaml") Stub stub) {
    OrderSummary placed = client(stub, 1).place(UUID.randomUUID(), TWO_BOOKS);

    assertThat(placed.id()).startsWith("ord_");
    assertThat(client(stub, 1).read(placed.id()).currency()).isEqualTo("EUR");
    assertThat(stub.received("placeOrder")).hasSize(1);
  }

  @Test
  void the_client_of_version_2_keeps_its_contract(
      @StubServer(spec = "../../api-specs/orders/2.0.0.yaml") Stub stub) {
    OrderSummary placed = client(stub, 2).place(UUID.randomUUID(), TWO_BOOKS);

    assertThat(placed.id()).startsWith("ord_");
    assertThat(client(stub, 2).read(placed.id()).status()).isNotEmpty();
    assertThat(stub.received("placeOrder")).hasSize(1);
  }

  @Test
  void a_refusal_is_not_a_failure(
      @StubServer(spec = "../../api-specs/orders/2.0.0.yaml") Stub stub) {
    stub.reply("placeOrder").with(422);

    assertThatThrownBy(() -> client(stub, 2).place(UUID.randomUUID(), TWO_BOOKS))
        .isInstanceOf(HttpClientErrorException.class)
        .hasMessageContaining("422");
  }

  @Test
  void the_client_of_version_1_does_not_fit_version_2(
      @StubServer(spec = "../../api-specs/orders/2.0.0.yaml", lenient = true) Stub stub) {
    // It is accepted, since the contact is given, but the answer has no `total`.
    assertThatThrownBy(() -> client(stub, 1).place(UUID.randomUUID(), TWO_BOOKS))
        .isInstanceOf(NullPointerException.class);
  }
}
