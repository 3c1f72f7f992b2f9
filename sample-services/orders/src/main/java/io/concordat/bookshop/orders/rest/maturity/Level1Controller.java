package io.concordat.bookshop.orders.rest.maturity;

import io.concordat.bookshop.orders.domain.Ordering;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Level 1: resources. Each order has a URL, but what to do with it is still a parameter of a POST.
 */
@RestController
class Level1Controller {

  private final Ordering ordering;

  Level1Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @PostMapping(path = "/level1/orders/{id}", params = "action=read")
  OrderView read(@PathVariable String id) {
    return OrderView.of(ordering.read(id));
  }

  @PostMapping(path = "/level1/orders/{id}", params = "action=cancel")
  OrderView cancel(@PathVariable String id, @RequestParam(defaultValue = "other") String reason) {
    return OrderView.of(ordering.cancel(id, reason, order -> {}));
  }
}
