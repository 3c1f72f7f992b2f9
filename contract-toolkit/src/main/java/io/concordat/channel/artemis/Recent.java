package io.concordat.channel.artemis;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/**
 * Tells a message from its copy: one that goes to a queue and to a subscription of the same
 * receiver has one id.
 */
final class Recent implements Predicate<ClientMessage> {

  /** Copies come close together. */
  private static final int REMEMBERED = 1000;

  private final Set<Long> ids = new LinkedHashSet<>();

  @Override
  public synchronized boolean test(ClientMessage message) {
    boolean isNew = ids.add(message.getMessageID());
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return isNew;
  }
}
