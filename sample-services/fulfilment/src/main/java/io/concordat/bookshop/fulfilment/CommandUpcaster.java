package io.concordat.bookshop.fulfilment;

import io.concordat.bookshop.fulfilment.messages.v2.Address;
import io.concordat.bookshop.fulfilment.messages.v2.BookCount;
import io.concordat.bookshop.fulfilment.messages.v2.CancelFulfilment;
import io.concordat.bookshop.fulfilment.messages.v2.FulfilOrder;
import io.concordat.bookshop.messaging.Message;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads commands in 1.x and 2.x and says all in the words of 2.0.0, so that the rest of the service
 * knows one version (upcaster).
 */
@Component
class CommandUpcaster {

  private final JsonMapper json;

  CommandUpcaster(JsonMapper json) {
    this.json = json;
  }

  /** What is to be packed and shipped. */
  FulfilOrder fulfilOrder(Message command) {
    return isOld(command)
        ? upcast(
            json.readValue(
                command.payload(), io.concordat.bookshop.fulfilment.messages.v1.FulfilOrder.class))
        : json.readValue(command.payload(), FulfilOrder.class);
  }

  private static FulfilOrder upcast(io.concordat.bookshop.fulfilment.messages.v1.FulfilOrder old) {
    List<String> label = old.getShipTo();
    return new FulfilOrder()
        .withOrderId(old.getOrderId())
        .withLines(
            old.getLines().stream()
                .map(l -> new BookCount().withIsbn(l.getIsbn()).withQuantity(l.getQuantity()))
                .toList())
        // Version 1 has a label where version 2 has an address: what matters here is the country.
        .withShipTo(
            new Address()
                .withName(label.get(0))
                .withStreet(label.size() > 2 ? label.get(1) : "-")
                .withCity(label.get(label.size() - 1))
                .withPostalCode("-")
                .withCountry(old.getCountry()))
        // Version 1 ships everything at once.
        .withAllowPartialShipment(false)
        .withGiftMessage(old.getGiftMessage());
  }

  /** Which order is not to be shipped any more; the same in both versions. */
  CancelFulfilment cancelFulfilment(Message command) {
    return json.readValue(command.payload(), CancelFulfilment.class);
  }

  static boolean isOld(Message command) {
    return command.version().startsWith("1.");
  }
}
