package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderLine;
import io.concordat.bookshop.orders.domain.Price;
import io.concordat.bookshop.orders.messages.fulfilment.v2.Address;
import io.concordat.bookshop.orders.messages.fulfilment.v2.BookCount;
import io.concordat.bookshop.orders.messages.fulfilment.v2.CancelFulfilment;
import io.concordat.bookshop.orders.messages.fulfilment.v2.FulfilOrder;
import io.concordat.bookshop.orders.messages.v2.Money;
import io.concordat.bookshop.orders.messages.v2.NotifyCustomer;
import io.concordat.bookshop.orders.messages.v2.OrderCancelled;
import io.concordat.bookshop.orders.messages.v2.OrderCancelledReason;
import io.concordat.bookshop.orders.messages.v2.OrderPlaced;
import io.concordat.bookshop.orders.messages.v2.OrderPlacedLinesItem;
import io.concordat.bookshop.orders.messages.v2.OrderPlacedPrice;
import java.time.Instant;
import java.time.ZoneOffset;

/** {@code orders-messages/2.0.0.yaml}, and {@code fulfilment/2.0.0.yaml} for commands. */
final class DialectV2 implements Dialect {

  @Override
  public String version() {
    return "2.0.0";
  }

  @Override
  public Channel events() {
    return Channels.EVENTS_V2;
  }

  @Override
  public Object placed(Order order) {
    Price price = order.price();
    return new OrderPlaced()
        .withOrderId(order.id())
        .withPlacedAt(order.placedAt().atOffset(ZoneOffset.UTC))
        .withLines(order.lines().stream().map(DialectV2::line).toList())
        .withPrice(
            new OrderPlacedPrice()
                .withBooks(money(price.books()))
                .withDelivery(money(price.delivery()))
                .withTotal(money(price.total())))
        .withCountry(order.shipTo().country());
  }

  private static OrderPlacedLinesItem line(OrderLine line) {
    return new OrderPlacedLinesItem()
        .withIsbn(line.isbn())
        .withQuantity(line.quantity())
        .withUnitPrice(money(line.unitPrice()));
  }

  private static Money money(io.concordat.bookshop.orders.domain.Money money) {
    return new Money().withAmount(money.amount()).withCurrency(money.currency());
  }

  @Override
  public Object cancelled(Order order, String reason, Instant now) {
    return new OrderCancelled()
        .withOrderId(order.id())
        .withReason(OrderCancelledReason.fromValue(reason))
        .withCancelledAt(now.atOffset(ZoneOffset.UTC));
  }

  @Override
  public Object fulfil(Order order) {
    io.concordat.bookshop.orders.domain.Address to = order.shipTo();
    return new FulfilOrder()
        .withOrderId(order.id())
        .withShipTo(
            new Address()
                .withName(to.name())
                .withStreet(to.street())
                .withCity(to.city())
                .withPostalCode(to.postalCode())
                .withCountry(to.country()))
        .withAllowPartialShipment(order.wishes().allowPartialShipment())
        .withGiftMessage(order.wishes().giftMessage())
        .withLines(
            order.lines().stream()
                .map(line -> new BookCount().withIsbn(line.isbn()).withQuantity(line.quantity()))
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
