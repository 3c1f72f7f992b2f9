package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.messages.fulfilment.v2.BookCount;
import io.concordat.bookshop.orders.messages.fulfilment.v2.ParcelDelivered;
import io.concordat.bookshop.orders.messages.fulfilment.v2.ParcelShipped;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events of fulfilment in 1.x and 2.x and says all in the words of 2.0.0, so that the rest of
 * the service knows one version (upcaster).
 */
@Component
final class ParcelUpcaster {

  private final JsonMapper json;

  ParcelUpcaster(JsonMapper json) {
    this.json = json;
  }

  ParcelShipped shipped(Message event) {
    if (isNew(event)) {
      return json.readValue(event.payload(), ParcelShipped.class);
    }
    var old =
        json.readValue(
            event.payload(),
            io.concordat.bookshop.orders.messages.fulfilment.v1.ParcelShipped.class);
    return new ParcelShipped()
        .withOrderId(old.getOrderId())
        .withParcelId(parcelId(old.getOrderId()))
        .withCarrier(old.getCarrier())
        .withShippedAt(old.getShippedAt())
        .withLines(
            old.getIsbns().stream()
                .map(isbn -> new BookCount().withIsbn(isbn).withQuantity(1))
                .toList())
        // Version 1 ships everything at once.
        .withIsLast(true)
        .withTrackingNumber(old.getTrackingNumber());
  }

  ParcelDelivered delivered(Message event) {
    if (isNew(event)) {
      return json.readValue(event.payload(), ParcelDelivered.class);
    }
    var old =
        json.readValue(
            event.payload(),
            io.concordat.bookshop.orders.messages.fulfilment.v1.ParcelDelivered.class);
    return new ParcelDelivered()
        .withOrderId(old.getOrderId())
        .withParcelId(parcelId(old.getOrderId()))
        .withDeliveredAt(old.getDeliveredAt());
  }

  private static String parcelId(String orderId) {
    return orderId.replace("ord_", "par_");
  }

  private static boolean isNew(Message event) {
    return !event.version().startsWith("1.");
  }
}
