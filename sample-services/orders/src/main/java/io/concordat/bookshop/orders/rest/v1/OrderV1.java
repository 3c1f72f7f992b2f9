package io.concordat.bookshop.orders.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.concordat.bookshop.orders.domain.Address;
import io.concordat.bookshop.orders.domain.Money;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderLine;
import io.concordat.bookshop.orders.domain.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Order} of 1.2.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderV1(
    String id,
    OrderStatus status,
    Instant createdAt,
    List<OrderLine> lines,
    Address shipTo,
    Money total,
    @Nullable String giftMessage,
    @Nullable LocalDate estimatedDelivery) {

  static OrderV1 of(Order order) {
    return new OrderV1(
        order.id(),
        status(order.status()),
        order.placedAt(),
        order.lines(),
        order.shipTo(),
        order.price().total(),
        order.wishes().giftMessage(),
        order.estimatedDelivery());
  }

  /** Version 1 knows nothing of orders that are partially shipped. */
  private static OrderStatus status(OrderStatus status) {
    return status == OrderStatus.PARTIALLY_SHIPPED ? OrderStatus.PLACED : status;
  }

  /** Which statuses a client of version 1 asks for when it asks for this one. */
  static Set<OrderStatus> statuses(String text) {
    OrderStatus status = OrderStatus.of(text);
    if (status == OrderStatus.PARTIALLY_SHIPPED) {
      throw new IllegalArgumentException("version 1 has no status \"" + text + "\"");
    }
    return status == OrderStatus.PLACED
        ? Set.of(OrderStatus.PLACED, OrderStatus.PARTIALLY_SHIPPED)
        : Set.of(status);
  }
}
