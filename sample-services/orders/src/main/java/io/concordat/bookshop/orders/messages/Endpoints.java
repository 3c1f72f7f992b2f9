package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.orders.OrdersProperties;
import io.concordat.bookshop.outbox.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service listens to; each message has its effect once. */
@Configuration(proxyBeanMethods = false)
class Endpoints {

  private static final String SUBSCRIBER = "orders";
  private static final int CONSUMERS = 2;

  private final Inbox inbox;

  Endpoints(Inbox inbox) {
    this.inbox = inbox;
  }

  @Bean
  MessageEndpoint replies(FulfilmentReplies replies) {
    return endpoint(Channels.REPLIES, replies::receive);
  }

  @Bean
  MessageEndpoint parcels(ParcelEvents events, OrdersProperties properties) {
    Channel channel = properties.hear().hasSecond() ? Channels.PARCELS_V2 : Channels.PARCELS_V1;
    return endpoint(channel, events::receive);
  }

  @Bean
  MessageEndpoint books(CatalogueDocuments documents) {
    return endpoint(Channels.CATALOGUE, documents::receive);
  }

  private MessageEndpoint endpoint(Channel channel, Consumer<Message> effect) {
    return new MessageEndpoint(
        channel, SUBSCRIBER, CONSUMERS, message -> inbox.once(message, SUBSCRIBER, effect));
  }
}
