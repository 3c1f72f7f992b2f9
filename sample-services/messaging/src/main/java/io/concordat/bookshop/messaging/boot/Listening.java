package io.concordat.bookshop.messaging.boot;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.messaging.MessagingException;
import io.concordat.bookshop.messaging.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The endpoints of a service. They listen when everything else has started, and stop first, each
 * after the message at hand. A broker that is away does not keep the service from starting.
 */
final class Listening implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final long AGAIN_MILLIS = 1000;

  private final Broker broker;
  private final List<MessageEndpoint> endpoints;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "messaging-start");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean isRunning;

  Listening(Broker broker, List<MessageEndpoint> endpoints) {
    this.broker = broker;
    this.endpoints = endpoints;
  }

  @Override
  public void start() {
    isRunning = true;
    endpoints.forEach(this::listen);
  }

  private synchronized void listen(MessageEndpoint endpoint) {
    if (!isRunning) {
      return;
    }
    try {
      subscriptions.add(
          broker.receive(
              endpoint.channel(),
              endpoint.subscriber(),
              endpoint.consumers(),
              endpoint.listener()));
    } catch (MessagingException e) {
      LOG.warn("cannot listen on {} yet: {}", endpoint.channel().name(), e.getMessage());
      var unused = clock.schedule(() -> listen(endpoint), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    isRunning = false;
    clock.shutdownNow();
    subscriptions.forEach(Subscription::close);
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
