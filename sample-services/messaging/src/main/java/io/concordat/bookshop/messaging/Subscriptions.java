package io.concordat.bookshop.messaging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Those who listen over one connection to a broker, as long as they do. */
public final class Subscriptions {

  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();

  /**
   * Keeps a subscription until it is closed.
   *
   * @return what closes it, once
   */
  public Subscription add(Subscription subscription) {
    Subscription kept =
        new Subscription() {
          @Override
          public void close() {
            if (open.remove(this)) {
              subscription.close();
            }
          }
        };
    open.add(kept);
    return kept;
  }

  /** Ends all of them. */
  public void close() {
    open.forEach(Subscription::close);
  }
}
