package io.concordat.bookshop.orders.rest.v2;

import io.concordat.bookshop.orders.domain.Ordering;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Version 2 of an order for those who ask for it by media type, and for those who ask for none:
 * they get the newest.
 */
@RestController
@ServesSecond
class NegotiatedV2Controller {

  static final String MEDIA_TYPE = "application/vnd.bookshop.order.v2+json";

  private final Ordering ordering;

  NegotiatedV2Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping(path = "/orders/{id}", produces = MEDIA_TYPE)
  ResponseEntity<OrderV2> readOrder(@PathVariable String id) {
    return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(OrderV2.of(ordering.read(id)));
  }

  @GetMapping(path = "/orders/{id}", produces = "application/json")
  ResponseEntity<OrderV2> readNewestOrder(@PathVariable String id) {
    return readOrder(id);
  }
}
