package io.concordat.bookshop.orders.rest.v1;

import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderQuery;
import io.concordat.bookshop.orders.domain.Ordering;
import io.concordat.bookshop.orders.rest.Cursor;
import io.concordat.bookshop.orders.rest.EntityTag;
import io.concordat.bookshop.orders.rest.NewCancellation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code api-specs/orders/1.2.0.yaml}, which answers the clients of 1.0.0 and 1.1.0, too. */
@RestController
@RequestMapping("/v1/orders")
@ServesFirst
class OrdersV1Controller {

  private final Ordering ordering;

  OrdersV1Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping
  OrderPageV1 listOrders(
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Instant createdAfter) {
    OrderQuery query =
        new OrderQuery(
            status == null ? Set.of() : OrderV1.statuses(status),
            createdAfter,
            Cursor.read(cursor),
            limit + 1);
    List<Order> found = ordering.list(query);
    return new OrderPageV1(
        found.stream().limit(limit).map(OrderV1::of).toList(), Cursor.next(found, limit));
  }

  @PostMapping
  ResponseEntity<OrderV1> placeOrder(
      @RequestHeader("Idempotency-Key") UUID key, @Valid @RequestBody NewOrderV1 wanted) {
    Order order = ordering.placeAndCharge(wanted.toDomain(key));
    return ResponseEntity.created(URI.create("/v1/orders/" + order.id()))
        .eTag(EntityTag.of(order))
        .body(OrderV1.of(order));
  }

  @GetMapping("/{id}")
  ResponseEntity<OrderV1> readOrder(@PathVariable String id) {
    return answer(ordering.read(id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelOrder(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ordering.cancel(id, "other", EntityTag.precondition(ifMatch));
  }

  @PostMapping("/{id}/cancellation")
  ResponseEntity<OrderV1> requestCancellation(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody NewCancellation cancellation) {
    return answer(ordering.cancel(id, cancellation.reason(), EntityTag.precondition(ifMatch)));
  }

  @GetMapping("/{id}/shipments")
  ShipmentListV1 listShipments(@PathVariable String id) {
    return ShipmentListV1.of(ordering.read(id));
  }

  private static ResponseEntity<OrderV1> answer(Order order) {
    return ResponseEntity.ok().eTag(EntityTag.of(order)).body(OrderV1.of(order));
  }
}
