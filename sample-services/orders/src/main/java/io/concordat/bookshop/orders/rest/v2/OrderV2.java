package io.concordat.bookshop.orders.rest.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.concordat.bookshop.orders.domain.Address;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderLine;
import io.concordat.bookshop.orders.domain.OrderStatus;
import io.concordat.bookshop.orders.domain.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Order} of 2.0.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderV2(
    String id,
    OrderStatus status,
    Instant createdAt,
    List<OrderLine> lines,
    Address shipTo,
    Price price,
    @Nullable String giftMessage,
    @Nullable String reference,
    @Nullable LocalDate estimatedDelivery) {

  static OrderV2 of(Order order) {
    return new OrderV2(
        order.id(),
        order.status(),
        order.placedAt(),
        order.lines(),
        order.shipTo(),
        order.price(),
        order.wishes().giftMessage(),
        order.wishes().reference(),
        order.estimatedDelivery());
  }
}
