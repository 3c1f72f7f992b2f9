package io.concordat.bookshop.orders.rest.v1;

import io.concordat.bookshop.orders.domain.Ordering;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Version 1 of an order for those who ask for it by media type: the order has one URL in all
 * versions, and a client says in {@code Accept} which one it understands (RFC 9110 § 12).
 */
@RestController
@ServesFirst
class NegotiatedV1Controller {

  static final String MEDIA_TYPE = "application/vnd.bookshop.order.v1+json";

  /** The media type of the next version, at the same URL. */
  static final String SUCCESSOR = "application/vnd.bookshop.order.v2+json";

  private final Ordering ordering;

  NegotiatedV1Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping(path = "/orders/{id}", produces = MEDIA_TYPE)
  ResponseEntity<OrderV1> readOrder(@PathVariable String id) {
    return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(OrderV1.of(ordering.read(id)));
  }
}
