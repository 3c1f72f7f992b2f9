package io.concordat.bookshop.orders.rest.v2;

import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderQuery;
import io.concordat.bookshop.orders.domain.OrderStatus;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code api-specs/orders/2.0.0.yaml}: takes an order and finishes it after the answer. */
@RestController
@RequestMapping("/v2/orders")
@ServesSecond
class OrdersV2Controller {

  private final Ordering ordering;

  OrdersV2Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping
  OrderPageV2 listOrders(
      @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
      @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String cursor,
      @RequestParam(defaultValue = "") List<String> status,
      @RequestParam(required = false) @Nullable Instant createdAfter) {
    OrderQuery query =
        new OrderQuery(
            status.stream().map(OrderStatus::of).collect(Collectors.toSet()),
            createdAfter,
            Cursor.read(cursor),
            limit + 1);
    List<Order> found = ordering.list(query);
    return new OrderPageV2(
        found.stream().limit(limit).map(OrderV2::of).toList(), Cursor.next(found, limit));
  }

  @PostMapping
  ResponseEntity<OrderV2> placeOrder(
      @RequestHeader("Idempotency-Key") UUID key, @Valid @RequestBody NewOrderV2 wanted) {
    Order order = ordering.place(wanted.toDomain(key));
    return ResponseEntity.accepted()
        .location(URI.create("/v2/orders/" + order.id()))
        .eTag(EntityTag.of(order))
        .body(OrderV2.of(order));
  }

  @GetMapping("/{id}")
  ResponseEntity<OrderV2> readOrder(@PathVariable String id) {
    return answer(ordering.read(id));
  }

  @PostMapping("/{id}/cancellation")
  ResponseEntity<OrderV2> requestCancellation(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody NewCancellation cancellation) {
    return answer(ordering.cancel(id, cancellation.reason(), EntityTag.precondition(ifMatch)));
  }

  @GetMapping("/{id}/shipments")
  ShipmentListV2 listShipments(@PathVariable String id) {
    return ShipmentListV2.of(ordering.read(id));
  }

  private static ResponseEntity<OrderV2> answer(Order order) {
    return ResponseEntity.ok().eTag(EntityTag.of(order)).body(OrderV2.of(order));
  }
}
