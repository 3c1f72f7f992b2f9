package io.concordat.bookshop.outbox.boot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages get from the outbox to the broker.
 *
 * @param publisher who takes them there
 * @param interval between two polls
 * @param batch how many messages at once
 */
@ConfigurationProperties("outbox")
record OutboxProperties(
    @DefaultValue("polling") Kind publisher,
    @DefaultValue("100ms") Duration interval,
    @DefaultValue("200") int batch) {

  enum Kind {
    POLLING,
    LOG_TAILING,
    NONE
  }
}
