package io.concordat.bookshop.orders.rest.maturity;

import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.Ordering;
import io.concordat.bookshop.orders.rest.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Level 2: the methods and statuses of HTTP. GET is safe and may be cached, DELETE is idempotent
 * and may be repeated, 404, 409 and 412 say what went wrong to everybody on the way.
 */
@RestController
class Level2Controller {

  private final Ordering ordering;

  Level2Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping("/level2/orders/{id}")
  ResponseEntity<OrderView> read(@PathVariable String id) {
    Order order = ordering.read(id);
    return ResponseEntity.ok().eTag(EntityTag.of(order)).body(OrderView.of(order));
  }

  @DeleteMapping("/level2/orders/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    ordering.cancel(id, "other", EntityTag.precondition(ifMatch));
  }
}
