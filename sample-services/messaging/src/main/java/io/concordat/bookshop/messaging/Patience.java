package io.concordat.bookshop.messaging;

import java.time.Duration;

/**
 * How often a listener gets a message that it cannot use.
 *
 * @param attempts before the message goes to the dead-letter channel
 * @param firstDelay before the second attempt; twice as long before each next one
 */
public record Patience(int attempts, Duration firstDelay) {

  public static final Patience USUAL = new Patience(3, Duration.ofMillis(200));

  public Patience {
    if (attempts < 1 || firstDelay.isNegative()) {
      throw new IllegalArgumentException("no attempt after " + firstDelay + ", " + attempts);
    }
  }
}
