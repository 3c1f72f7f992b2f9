package io.concordat.bookshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.orders.messages.Channels;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Version 1 asks the payment service before it answers; version 2 asks nobody: it knows the
 * catalogue by itself and finishes after the response.
 */
class LessCouplingTest extends OrdersTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void without_payments_version_2_takes_orders_and_finishes_them_later() {
    Client second = Client.ofSecond(port);
    Surroundings.PAYMENTS.goAway();

    HttpResponse<String> placed = second.place(order("9780195024029", 1));

    assertThat(placed.statusCode()).isEqualTo(202);
    assertThat(Surroundings.PAYMENTS.hasCharged(id(placed))).isFalse();
    Surroundings.PAYMENTS.comeBack();
    await().atMost(LONG).until(() -> Surroundings.PAYMENTS.hasCharged(id(placed)));
  }

  @Test
  void without_payments_version_1_can_only_refuse() {
    Client first = Client.ofNewestFirst(port);
    Surroundings.PAYMENTS.goAway();

    HttpResponse<String> refused = first.place(order("9780195024029", 1));

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void an_order_that_is_not_paid_in_the_end_is_cancelled() {
    Client second = Client.ofSecond(port);

    String id = id(second.place(order("9780201896831", 9)));

    await()
        .atMost(LONG)
        .until(
            () -> json(second.get("/orders/" + id)).path("status").asString().equals("cancelled"));
  }

  @Test
  void the_catalogue_is_a_replica_that_follows_its_owner() {
    Client second = Client.ofSecond(port);
    String isbn = "9780134757599";
    assertThat(second.place(order(isbn, 1)).statusCode()).isEqualTo(422);

    tell(Channels.CATALOGUE, "Book", "1.0.0", isbn, book(isbn, "44.99", 2));
    await().atMost(LONG).until(() -> catalogue.find(isbn).isPresent());
    HttpResponse<String> placed = second.place(order(isbn, 1));

    assertThat(json(placed).at("/price/books/amount").asString()).isEqualTo("44.99");
  }

  @Test
  void an_old_document_does_not_undo_a_new_one() {
    String isbn = "9780321125217";
    tell(Channels.CATALOGUE, "Book", "1.0.0", isbn, book(isbn, "30.00", 7));
    tell(Channels.CATALOGUE, "Book", "1.0.0", isbn, book(isbn, "20.00", 6));
    tell(Channels.CATALOGUE, "Book", "1.0.0", isbn, book(isbn, "40.00", 8));

    await()
        .atMost(LONG)
        .until(() -> catalogue.find(isbn).filter(b -> b.revision() == 8).isPresent());
    tell(Channels.CATALOGUE, "Book", "1.0.0", isbn, book(isbn, "10.00", 5));
    tell(Channels.CATALOGUE, "Book", "1.0.0", "9780132350884", book("9780132350884", "1.00", 1));
    await().atMost(LONG).until(() -> catalogue.find("9780132350884").isPresent());
    assertThat(catalogue.find(isbn).orElseThrow().revision()).isEqualTo(8);
  }

  private static String book(String isbn, String amount, int revision) {
    return """
    {"isbn": "%s", "title": "Refactoring", "price": {"amount": "%s", "currency": "EUR"},
     "forSale": true, "revision": %d}"""
        .formatted(isbn, amount, revision);
  }
}
