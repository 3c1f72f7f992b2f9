package io.concordat.bookshop.orders.rest.maturity;

import static org.springframework.hateoas.server.mvc.WebMvcLinkBuilder.afford;
import static org.springframework.hateoas.server.mvc.WebMvcLinkBuilder.linkTo;
import static org.springframework.hateoas.server.mvc.WebMvcLinkBuilder.methodOn;

import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.Ordering;
import io.concordat.bookshop.orders.domain.Parcel;
import io.concordat.bookshop.orders.rest.NewCancellation;
import jakarta.validation.Valid;
import org.springframework.hateoas.CollectionModel;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.Link;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Level 3: hypermedia controls. The order says what can be done with it now: a client offers
 * cancellation when the answer does, knows no rule about states, and builds no URL (HAL-FORMS).
 */
@RestController
class Level3Controller {

  private final Ordering ordering;

  Level3Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @GetMapping("/level3/orders/{id}")
  EntityModel<OrderView> read(@PathVariable String id) {
    return model(ordering.read(id));
  }

  @PostMapping("/level3/orders/{id}/cancellation")
  EntityModel<OrderView> cancel(
      @PathVariable String id, @Valid @RequestBody NewCancellation cancellation) {
    return model(ordering.cancel(id, cancellation.reason(), order -> {}));
  }

  @GetMapping("/level3/orders/{id}/shipments")
  CollectionModel<Parcel> shipments(@PathVariable String id) {
    return CollectionModel.of(
        ordering.read(id).parcels(),
        linkTo(methodOn(Level3Controller.class).shipments(id)).withSelfRel(),
        linkTo(methodOn(Level3Controller.class).read(id)).withRel("order"));
  }

  private static EntityModel<OrderView> model(Order order) {
    Level3Controller here = methodOn(Level3Controller.class);
    Link self = linkTo(here.read(order.id())).withSelfRel();
    if (order.status().isCancellable()) {
      NewCancellation form = new NewCancellation("other", null);
      self = self.andAffordance(afford(here.cancel(order.id(), form)));
    }
    EntityModel<OrderView> model = EntityModel.of(OrderView.of(order), self);
    if (!order.parcels().isEmpty()) {
      model.add(linkTo(here.shipments(order.id())).withRel("shipments"));
    }
    return model;
  }
}
