package io.concordat.bookshop.messaging.boot;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.messaging.MessageEndpoints;
import io.concordat.bookshop.messaging.ObservedBroker;
import io.micrometer.observation.ObservationRegistry;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A broker, as {@code messaging.*} says, and the endpoints of all beans listening to it. */
@AutoConfiguration
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(Broker.class)
  ObservedBroker broker(
      MessagingProperties properties, ObjectProvider<ObservationRegistry> observations) {
    return new ObservedBroker(
        Brokers.connect(properties.broker(), properties.url(), properties.patience()),
        observations.getIfAvailable(() -> ObservationRegistry.NOOP));
  }

  @Bean
  Listening listening(
      Broker broker,
      ObjectProvider<MessageEndpoint> endpoints,
      ObjectProvider<MessageEndpoints> more) {
    return new Listening(
        broker,
        Stream.concat(
                endpoints.orderedStream(), more.orderedStream().flatMap(e -> e.all().stream()))
            .toList());
  }
}
