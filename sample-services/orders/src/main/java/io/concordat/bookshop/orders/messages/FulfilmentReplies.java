package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.domain.Ordering;
import io.concordat.bookshop.orders.messages.fulfilment.v2.FulfilmentAccepted;
import io.concordat.bookshop.orders.messages.fulfilment.v2.FulfilmentRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers to commands: they say the same in 1.x and 2.x. */
@Component
final class FulfilmentReplies {

  private final Ordering ordering;
  private final JsonMapper json;

  FulfilmentReplies(Ordering ordering, JsonMapper json) {
    this.ordering = ordering;
    this.json = json;
  }

  void receive(Message reply) {
    switch (reply.type()) {
      case "FulfilmentAccepted" -> {
        FulfilmentAccepted accepted = json.readValue(reply.payload(), FulfilmentAccepted.class);
        ordering.accepted(accepted.getOrderId(), accepted.getReadyOn());
      }
      case "FulfilmentRefused" -> {
        FulfilmentRefused refused = json.readValue(reply.payload(), FulfilmentRefused.class);
        ordering.refused(refused.getOrderId());
      }
      default -> throw new IllegalArgumentException("no reply of fulfilment: " + reply.type());
    }
  }
}
