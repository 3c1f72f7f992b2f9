package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.orders.domain.Address;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.messages.fulfilment.v1.CancelFulfilment;
import io.concordat.bookshop.orders.messages.fulfilment.v1.FulfilOrder;
import io.concordat.bookshop.orders.messages.v1.BookCount;
import io.concordat.bookshop.orders.messages.v1.Money;
import io.concordat.bookshop.orders.messages.v1.NotifyCustomer;
import io.concordat.bookshop.orders.messages.v1.OrderCancelled;
import io.concordat.bookshop.orders.messages.v1.OrderPlaced;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** {@code orders-messages/1.0.0.yaml}, and {@code fulfilment/1.1.0.yaml} for commands. */
final class DialectV1 implements Dialect {

  @Override
  public String version() {
    return "1.1.0";
  }

  @Override
  public Channel events() {
    return Channels.EVENTS_V1;
  }

  @Override
  public Object placed(Order order) {
    io.concordat.bookshop.orders.domain.Money total = order.price().total();
    return new OrderPlaced()
        .withOrderId(order.id())
        .withPlacedAt(order.placedAt().atOffset(ZoneOffset.UTC))
        .withTotal(new Money().withAmount(total.amount()).withCurrency(total.currency()))
        .withLines(
            order.lines().stream()
                .map(line -> new BookCount().withIsbn(line.isbn()).withQuantity(line.quantity()))
                .toList());
  }

  @Override
  public Object cancelled(Order order, String reason, Instant now) {
    return new OrderCancelled().withOrderId(order.id()).withReason(reason);
  }

  @Override
  public Object fulfil(Order order) {
    Address to = order.shipTo();
    return new FulfilOrder()
        .withOrderId(order.id())
        .withShipTo(List.of(to.name(), to.street(), to.postalCode() + " " + to.city()))
        .withCountry(to.country())
        .withGiftMessage(order.wishes().giftMessage())
        .withLines(
            order.lines().stream()
                .map(
                    line ->
                        new io.concordat.bookshop.orders.messages.fulfilment.v1.BookCount()
                            .withIsbn(line.isbn())
                            .withQuantity(line.quantity()))
                .toList());
  }

  @Override
  public Object cancelFulfilment(Order order) {
    return new CancelFulfilment().withOrderId(order.id());
  }

  @Override
  public Object notification(String email, String subject, String text) {
    return new NotifyCustomer().withEmail(email).withSubject(subject).withText(text);
  }
}
