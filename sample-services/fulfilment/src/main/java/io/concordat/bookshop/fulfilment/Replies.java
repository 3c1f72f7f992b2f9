package io.concordat.bookshop.fulfilment;

import io.concordat.bookshop.fulfilment.messages.v2.FulfilmentAccepted;
import io.concordat.bookshop.fulfilment.messages.v2.FulfilmentRefused;
import io.concordat.bookshop.fulfilment.messages.v2.FulfilmentRefusedReason;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.outbox.Outbox;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers commands (EIP: <i>Return Address</i>, <i>Correlation Identifier</i>), in the version in
 * which they were given: replies say the same in both.
 */
@Component
class Replies {

  private final Outbox outbox;
  private final JsonMapper json;

  Replies(Outbox outbox, JsonMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  void accepted(Message command, String orderId, LocalDate readyOn) {
    reply(
        command,
        "FulfilmentAccepted",
        new FulfilmentAccepted().withOrderId(orderId).withReadyOn(readyOn));
  }

  /**
   * @param reason one of those that the contract lists
   */
  void refused(Message command, String orderId, String reason) {
    reply(
        command,
        "FulfilmentRefused",
        new FulfilmentRefused()
            .withOrderId(orderId)
            .withReason(FulfilmentRefusedReason.fromValue(reason)));
  }

  private void reply(Message command, String type, Object payload) {
    String version = CommandUpcaster.isOld(command) ? "1.1.0" : "2.0.0";
    // A command without a return address wants no answer.
    command
        .replyTo()
        .ifPresent(
            channel ->
                outbox.add(
                    channel, command.reply(type, version, json.writeValueAsString(payload))));
  }
}
