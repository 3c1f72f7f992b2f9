package io.concordat.bookshop.orders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it.
 *
 * @param version how often it has changed
 * @param trace the trace of the request that placed it
 * @param estimatedDelivery when the last books should arrive; unknown until fulfilment has said so
 */
public record Order(
    String id,
    int version,
    OrderStatus status,
    Payment payment,
    Instant placedAt,
    List<OrderLine> lines,
    Address shipTo,
    Price price,
    Wishes wishes,
    String trace,
    @Nullable LocalDate estimatedDelivery,
    List<Parcel> parcels) {

  public Order {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  static Order placed(
      OrderId id, Instant now, List<OrderLine> lines, NewOrder wanted, String trace) {
    return new Order(
        id.text(),
        1,
        OrderStatus.PLACED,
        Payment.OPEN,
        now,
        lines,
        wanted.shipTo(),
        Price.of(lines, wanted.shipTo()),
        wanted.wishes(),
        trace,
        null,
        List.of());
  }

  Order with(Payment newPayment) {
    return changed(status, newPayment, estimatedDelivery, parcels);
  }

  Order expected(LocalDate day) {
    return changed(status, payment, day, parcels);
  }

  /**
   * @throws ConflictException when books have left
   */
  Order cancelled() {
    if (!status.isCancellable()) {
      throw ConflictException.tooLate(this);
    }
    Payment back = payment == Payment.PAID ? Payment.RETURNED : payment;
    return changed(OrderStatus.CANCELLED, back, estimatedDelivery, parcels);
  }

  Order shipped(Parcel parcel, boolean isLast) {
    OrderStatus next = isLast ? OrderStatus.SHIPPED : OrderStatus.PARTIALLY_SHIPPED;
    return changed(
        status.isFinal() ? status : next,
        payment,
        estimatedDelivery,
        Stream.concat(parcels.stream(), Stream.of(parcel)).toList());
  }

  Order delivered() {
    return changed(OrderStatus.DELIVERED, payment, estimatedDelivery, parcels);
  }

  private Order changed(
      OrderStatus newStatus,
      Payment newPayment,
      @Nullable LocalDate newEstimate,
      List<Parcel> newParcels) {
    return new Order(
        id,
        version + 1,
        newStatus,
        newPayment,
        placedAt,
        lines,
        shipTo,
        price,
        wishes,
        trace,
        newEstimate,
        newParcels);
  }
}
