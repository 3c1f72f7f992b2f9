package io.concordat.bookshop.storefront.events;

import io.concordat.bookshop.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends mails to customers; nobody waits for an answer (one-way notification). */
@Component
final class Mailbox {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final JsonMapper json;

  Mailbox(JsonMapper json) {
    this.json = json;
  }

  void send(Message notification) {
    JsonNode mail = json.readTree(notification.payload());
    LOG.info("mail to {}: {}", mail.path("email").asString(), mail.path("subject").asString());
  }
}
