package io.concordat.bookshop.orders;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.orders.domain.Book;
import io.concordat.bookshop.orders.domain.Catalogue;
import io.concordat.bookshop.orders.domain.Money;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with a real database and a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OrdersTest {

  static final String ADDRESS =
      """
      {"name": "Ada Jansen", "street": "Oude Delft 12", "city": "Delft",
       "postalCode": "2611 BX", "country": "NL"}""";

  static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired Catalogue catalogue;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", Surroundings::databaseUrl);
    registry.add("messaging.url", Surroundings.ARTEMIS::url);
    registry.add("orders.payments", Surroundings.PAYMENTS::target);
  }

  @BeforeEach
  void fillCatalogue() {
    Surroundings.PAYMENTS.comeBack();
    catalogue.put(
        new Book("9780195024029", "The Timeless Way of Building", Money.euros("48.50"), true, 1));
    catalogue.put(
        new Book(
            "9780201896831", "The Art of Computer Programming", Money.euros("69.00"), true, 1));
    catalogue.put(new Book("9780000000002", "Sold Out", Money.euros("1.00"), false, 1));
  }

  /** An order of so many copies of a book. */
  static String order(String isbn, int quantity) {
    return """
    {"lines": [{"isbn": "%s", "quantity": %d}], "shipTo": %s,
     "contactEmail": "ada@example.com"}"""
        .formatted(isbn, quantity, ADDRESS);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static String id(HttpResponse<String> placed) {
    return json(placed).path("id").asString();
  }

  /** Tells the service something. */
  static void tell(
      io.concordat.bookshop.messaging.Channel channel,
      String type,
      String version,
      String key,
      String payload) {
    Surroundings.BROKER.send(channel, Message.of(type, version, key, payload));
  }

  static PointToPointChannel replies() {
    return new PointToPointChannel("orders.replies");
  }

  static String parcel(String orderId, String parcelId, boolean isLast) {
    return String.format(
        Locale.ROOT,
        """
        {"orderId": "%s", "parcelId": "%s", "carrier": "PostNL",
         "shippedAt": "2026-03-03T14:05:00Z",
         "lines": [{"isbn": "9780195024029", "quantity": 1}], "isLast": %b,
         "trackingNumber": "3SBOOK0012345"}""",
        orderId,
        parcelId,
        isLast);
  }
}
