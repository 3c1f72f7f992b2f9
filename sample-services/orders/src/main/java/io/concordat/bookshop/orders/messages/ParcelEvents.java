package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.domain.Ordering;
import io.concordat.bookshop.orders.domain.Parcel;
import io.concordat.bookshop.orders.messages.fulfilment.v2.BookCount;
import io.concordat.bookshop.orders.messages.fulfilment.v2.ParcelShipped;
import org.springframework.stereotype.Component;

/** What happens to parcels. */
@Component
final class ParcelEvents {

  private final ParcelUpcaster upcaster;
  private final Ordering ordering;

  ParcelEvents(ParcelUpcaster upcaster, Ordering ordering) {
    this.upcaster = upcaster;
    this.ordering = ordering;
  }

  void receive(Message event) {
    switch (event.type()) {
      case "ParcelShipped" -> {
        ParcelShipped shipped = upcaster.shipped(event);
        ordering.shipped(shipped.getOrderId(), parcel(shipped), shipped.getIsLast());
      }
      case "ParcelDelivered" -> ordering.delivered(upcaster.delivered(event).getOrderId());
      // A newer minor version may tell of more.
      default -> {}
    }
  }

  private static Parcel parcel(ParcelShipped shipped) {
    return new Parcel(
        shipped.getParcelId(),
        shipped.getCarrier(),
        shipped.getShippedAt().toInstant(),
        shipped.getLines().stream().map(BookCount::getIsbn).toList(),
        shipped.getTrackingNumber());
  }
}
