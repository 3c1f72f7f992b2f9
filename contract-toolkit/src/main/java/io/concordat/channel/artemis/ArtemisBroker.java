package io.concordat.channel.artemis;

import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.Destination.Kind;
import io.concordat.channel.Subscription;
import java.net.URI;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.activemq.artemis.api.core.ActiveMQAddressExistsException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQQueueExistsException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.jspecify.annotations.Nullable;

/**
 * Channels over Artemis's own protocol. Its messages are those of JMS, AMQP 1.0, MQTT and STOMP
 * clients, too.
 */
final class ArtemisBroker implements Broker {

  private final String url;
  private final ServerLocator locator;
  private final ClientSessionFactory factory;
  private final ClientSession sending;
  private final ClientProducer producer;
  private final Runnable after;
  private final CopyOnWriteArrayList<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private boolean isClosed;

  private ArtemisBroker(
      String url,
      ServerLocator locator,
      ClientSessionFactory factory,
      ClientSession sending,
      Runnable after)
      throws ActiveMQException {
    this.url = url;
    this.locator = locator;
    this.factory = factory;
    this.sending = sending;
    this.producer = sending.createProducer();
    this.after = after;
  }

  /**
   * @param after is run when the connection was closed
   */
  static ArtemisBroker connect(String url, Runnable after) {
    try {
      ServerLocator locator =
          ActiveMQClient.createServerLocator(withoutUser(url)).setBlockOnDurableSend(true);
      ClientSessionFactory factory = locator.createSessionFactory();
      return new ArtemisBroker(url, locator, factory, session(factory, url), after);
    } catch (Exception e) { // It declares no other.
      after.run();
      throw new ChannelException(
          "no connection to Artemis at " + withoutUser(url) + ": " + e.getMessage(),
          "start it there, or correct the URL",
          e);
    }
  }

  private static String withoutUser(String url) {
    return url.replaceFirst("//[^@/]*@", "//");
  }

  private static ClientSession session(ClientSessionFactory factory, String url)
      throws ActiveMQException {
    String userInfo = URI.create(url).getUserInfo();
    String[] user = userInfo == null ? new String[0] : userInfo.split(":", 2);
    return factory.createSession(at(user, 0), at(user, 1), false, true, true, false, 1);
  }

  private static @Nullable String at(String[] parts, int i) {
    return i < parts.length ? parts[i] : null;
  }

  @Override
  public String name() {
    return ArtemisLibrary.NAME;
  }

  @Override
  public String url() {
    return withoutUser(url);
  }

  @Override
  public synchronized void send(Destination to, ChannelMessage message) {
    try {
      if (to.kind() == Kind.POINT_TO_POINT) {
        queue(sending, to.address(), to.address());
      } else {
        address(sending, to.address());
      }
      ClientMessage sent = ArtemisMessages.of(sending, message);
      // Without a type it goes to every subscription, and to one of those who take it for a queue.
      if (to.kind() == Kind.POINT_TO_POINT) {
        sent.setRoutingType(RoutingType.ANYCAST);
      }
      producer.send(SimpleString.of(to.address()), sent);
    } catch (ActiveMQException e) {
      throw refused("send to", to, e);
    }
  }

  @Override
  public Subscription subscribe(Destination from, Consumer<ChannelMessage> receiver) {
    try {
      ClientSession session = session(factory, url);
      String address = from.withWildcards("*", ".");
      Predicate<ClientMessage> isNew = from.kind() == Kind.ANY ? new Recent() : m -> true;
      if (from.kind() != Kind.PUBLISH_SUBSCRIBE) {
        queue(session, address, address);
        consume(session, address, isNew, receiver);
      }
      if (from.kind() != Kind.POINT_TO_POINT) {
        String name = address + "-" + UUID.randomUUID();
        create(
            session,
            QueueConfiguration.of(name)
                .setAddress(address)
                .setRoutingType(RoutingType.MULTICAST)
                .setDurable(false)
                .setTemporary(true));
        consume(session, name, isNew, receiver);
      }
      session.start();
      Subscription subscription = () -> close(session);
      subscriptions.add(subscription);
      return subscription;
    } catch (ActiveMQException e) {
      throw refused("listen on", from, e);
    }
  }

  private static void consume(
      ClientSession session,
      String queue,
      Predicate<ClientMessage> isNew,
      Consumer<ChannelMessage> receiver)
      throws ActiveMQException {
    session
        .createConsumer(queue)
        .setMessageHandler(
            received -> {
              ChannelMessage message = ArtemisMessages.read(received);
              if (isAcknowledged(received) && isNew.test(received)) {
                receiver.accept(message);
              }
            });
  }

  /** Else it goes to somebody else: the connection is lost, or about to be closed. */
  private static boolean isAcknowledged(ClientMessage received) {
    try {
      received.acknowledge();
      return true;
    } catch (ActiveMQException e) {
      return false;
    }
  }

  private static void address(ClientSession session, String address) throws ActiveMQException {
    if (!session.addressQuery(SimpleString.of(address)).isExists()) {
      try {
        session.createAddress(SimpleString.of(address), EnumSet.allOf(RoutingType.class), true);
      } catch (ActiveMQAddressExistsException e) {
        // Somebody was quicker.
      }
    }
  }

  private static void queue(ClientSession session, String address, String name)
      throws ActiveMQException {
    if (!session.queueQuery(SimpleString.of(name)).isExists()) {
      create(
          session,
          QueueConfiguration.of(name)
              .setAddress(address)
              .setRoutingType(RoutingType.ANYCAST)
              .setDurable(true));
    }
  }

  private static void create(ClientSession session, QueueConfiguration queue)
      throws ActiveMQException {
    address(session, queue.getAddress().toString());
    try {
      session.createQueue(queue);
    } catch (ActiveMQQueueExistsException e) {
      // Somebody was quicker.
    }
  }

  private static void close(ClientSession session) {
    try {
      session.close();
    } catch (ActiveMQException e) {
      // The broker is gone, and with it the subscription.
    }
  }

  private ChannelException refused(String what, Destination where, ActiveMQException e) {
    return new ChannelException(
        "Artemis at " + url() + " does not let us " + what + " \"" + where.address() + "\"",
        String.valueOf(e.getMessage()),
        e);
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      subscriptions.forEach(Subscription::close);
      close(sending);
      factory.close();
      locator.close();
      after.run();
    }
  }
}
