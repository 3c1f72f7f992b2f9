package io.concordat.bookshop.storefront.web;

import io.concordat.bookshop.storefront.catalogue.Book;
import io.concordat.bookshop.storefront.catalogue.Catalogue;
import io.concordat.bookshop.storefront.delivery.DeliveryQuotes;
import io.concordat.bookshop.storefront.delivery.Quote;
import io.concordat.bookshop.storefront.events.RecentOrders;
import io.concordat.bookshop.storefront.events.RecentOrders.RecentOrder;
import io.concordat.bookshop.storefront.orders.OrderSummary;
import io.concordat.bookshop.storefront.orders.Purchase;
import io.concordat.bookshop.storefront.orders.ResilientOrders;
import io.concordat.bookshop.storefront.payments.PaymentService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code api-specs/storefront/1.0.0.yaml}. */
@RestController
class StorefrontController {

  private final Catalogue catalogue;
  private final ResilientOrders orders;
  private final PaymentService payments;
  private final DeliveryQuotes quotes;
  private final RecentOrders recentOrders;

  StorefrontController(
      Catalogue catalogue,
      ResilientOrders orders,
      PaymentService payments,
      DeliveryQuotes quotes,
      RecentOrders recentOrders) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.payments = payments;
    this.quotes = quotes;
    this.recentOrders = recentOrders;
  }

  @GetMapping("/books")
  Map<String, List<Book>> listBooks() {
    return Map.of("books", catalogue.all());
  }

  @PutMapping("/books/{isbn}/price")
  Book changePrice(@PathVariable String isbn, @RequestBody Book.Money price) {
    return catalogue
        .changePrice(isbn, price)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no book " + isbn));
  }

  @GetMapping("/delivery-quotes")
  Map<String, List<Quote>> listDeliveryQuotes(
      @RequestParam @Pattern(regexp = "[A-Z]{2}") String country,
      @RequestParam @Min(1) @Max(9999) int books) {
    return Map.of("quotes", quotes.ask(country, books));
  }

  @PostMapping("/checkout")
  ResponseEntity<OrderView> checkOut(@Valid @RequestBody Purchase purchase) {
    OrderSummary placed = orders.place(UUID.randomUUID(), purchase);
    return ResponseEntity.accepted()
        .location(URI.create("/orders/" + placed.id()))
        .body(OrderView.of(placed, "pending"));
  }

  @GetMapping("/orders")
  Map<String, List<RecentOrder>> listRecentOrders() {
    return Map.of("orders", recentOrders.all());
  }

  @GetMapping("/orders/{id}")
  OrderView readOrder(@PathVariable String id) {
    return OrderView.of(orders.read(id), payments.state(id));
  }
}
