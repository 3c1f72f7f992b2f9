package io.concordat.bookshop.messaging.boot;

import io.concordat.bookshop.messaging.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Over which broker messages go.
 *
 * @param broker {@code artemis}, {@code kafka} or {@code rabbitmq}
 * @param url where it is
 * @param attempts see {@link Patience}
 * @param firstDelay see {@link Patience}
 */
@ConfigurationProperties("messaging")
record MessagingProperties(
    @DefaultValue("artemis") String broker,
    @DefaultValue("tcp://localhost:61616") String url,
    @DefaultValue("3") int attempts,
    @DefaultValue("200ms") Duration firstDelay) {

  Patience patience() {
    return new Patience(attempts, firstDelay);
  }
}
