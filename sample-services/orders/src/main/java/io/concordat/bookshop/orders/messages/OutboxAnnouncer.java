package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.OrdersProperties;
import io.concordat.bookshop.orders.Versions;
import io.concordat.bookshop.orders.domain.Announcer;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderStatus;
import io.concordat.bookshop.orders.domain.Payment;
import io.concordat.bookshop.outbox.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts messages into the outbox, in the transaction of what they tell. During a migration events
 * are published in both versions (dual publish), since their subscribers move one by one; a command
 * has one receiver, and is sent in the newer version only.
 */
@Component
final class OutboxAnnouncer implements Announcer {

  private final List<Dialect> dialects = new ArrayList<>();
  private final Outbox outbox;
  private final JsonMapper json;
  private final Clock clock;

  OutboxAnnouncer(OrdersProperties properties, Outbox outbox, JsonMapper json, Clock clock) {
    Versions published = properties.publish();
    if (published.hasFirst()) {
      dialects.add(new DialectV1());
    }
    if (published.hasSecond()) {
      dialects.add(new DialectV2());
    }
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void placed(Order order) {
    publish(order, "OrderPlaced", dialect -> dialect.placed(order));
  }

  @Override
  public void paid(Order order) {
    Message command = message(newest(), order, "FulfilOrder", newest().fulfil(order));
    outbox.add(Channels.FULFILMENT, command.with(Message.REPLY_TO, Channels.REPLIES.name()));
  }

  @Override
  public void cancelled(Order order, String reason) {
    publish(order, "OrderCancelled", dialect -> dialect.cancelled(order, reason, clock.instant()));
    if (order.payment() == Payment.RETURNED) {
      Message command =
          message(newest(), order, "CancelFulfilment", newest().cancelFulfilment(order));
      outbox.add(Channels.FULFILMENT, command);
    }
    notify(order, "is cancelled", "Your money is on its way back, if you have paid: " + reason);
  }

  @Override
  public void shipped(Order order) {
    if (order.status() == OrderStatus.SHIPPED) {
      notify(order, "is on its way", "All of your books have left us.");
    } else if (order.status() == OrderStatus.PARTIALLY_SHIPPED) {
      notify(order, "is partly on its way", "The other books will follow.");
    }
  }

  private void publish(Order order, String type, Function<Dialect, Object> payload) {
    for (Dialect dialect : dialects) {
      Channel events = dialect.events();
      outbox.add(events, message(dialect, order, type, payload.apply(dialect)));
    }
  }

  private void notify(Order order, String what, String text) {
    String email = order.wishes().contactEmail();
    if (email != null) {
      Object mail = newest().notification(email, "Your order " + order.id() + " " + what, text);
      outbox.add(Channels.NOTIFICATIONS, message(newest(), order, "NotifyCustomer", mail));
    }
  }

  private Dialect newest() {
    return dialects.get(dialects.size() - 1);
  }

  private Message message(Dialect dialect, Order order, String type, Object payload) {
    return Message.of(type, dialect.version(), order.id(), json.writeValueAsString(payload));
  }
}
