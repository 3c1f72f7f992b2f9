package io.concordat.bookshop.orders.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.concordat.bookshop.orders.domain.Order;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ShipmentList} of 1.2.0. */
record ShipmentListV1(List<ShipmentV1> shipments) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShipmentV1(
      String carrier, Instant shippedAt, List<String> isbns, @Nullable String trackingNumber) {}

  static ShipmentListV1 of(Order order) {
    return new ShipmentListV1(
        order.parcels().stream()
            .map(p -> new ShipmentV1(p.carrier(), p.shippedAt(), p.isbns(), p.trackingNumber()))
            .toList());
  }
}
