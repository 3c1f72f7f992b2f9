package io.concordat.bookshop.storefront.events;

import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the storefront listens to. It needs of an event what both versions say in the same words:
 * its type and its order; so one listener reads 1.x and 2.x (tolerant reader).
 */
@Configuration(proxyBeanMethods = false)
class Endpoints {

  private static final String SUBSCRIBER = "storefront";

  private final String major;

  Endpoints(@Value("${storefront.events:2.x}") String version) {
    this.major = version.startsWith("1") ? "v1" : "v2";
  }

  @Bean
  MessageEndpoint orderEvents(RecentOrders orders) {
    return heard(orders, "orders", Map.of("OrderPlaced", "placed", "OrderCancelled", "cancelled"));
  }

  @Bean
  MessageEndpoint parcelEvents(RecentOrders orders) {
    return heard(
        orders, "fulfilment", Map.of("ParcelShipped", "shipped", "ParcelDelivered", "delivered"));
  }

  private MessageEndpoint heard(RecentOrders orders, String source, Map<String, String> states) {
    return new MessageEndpoint(
        new PublishSubscribeChannel(source + "." + major + ".events"),
        SUBSCRIBER,
        1,
        event ->
            Optional.ofNullable(states.get(event.type()))
                .ifPresent(state -> orders.heard(event.key(), state)));
  }

  @Bean
  MessageEndpoint notifications(Mailbox mailbox) {
    return new MessageEndpoint(
        new PointToPointChannel("notifications"), SUBSCRIBER, 1, mailbox::send);
  }
}
