package io.concordat.bookshop.messaging.artemis;

import io.concordat.bookshop.messaging.Addressed;
import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessageListener;
import io.concordat.bookshop.messaging.MessagingException;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PatientListener;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Subscription;
import io.concordat.bookshop.messaging.Subscriptions;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQNonExistentQueueException;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * A point-to-point channel is a queue; a publish-subscribe channel is a topic with a durable shared
 * subscription for each subscriber. Messages of a key are a message group: Artemis gives a group to
 * one consumer at a time. The broker is to divide groups anew when a consumer comes, and not to
 * delay redeliveries, as {@link io.concordat.bookshop.messaging.embedded.EmbeddedArtemis} does.
 */
public final class ArtemisBroker implements Broker {

  private static final long AGAIN_MILLIS = 500;

  private final ActiveMQConnectionFactory factory;
  private final CachingConnectionFactory sending;
  private final Patience patience;
  private final Subscriptions subscriptions = new Subscriptions();

  /**
   * Connects when it is first used.
   *
   * @param url such as {@code tcp://localhost:61616}
   */
  public ArtemisBroker(String url, Patience patience) {
    this.factory = new ActiveMQConnectionFactory(url);
    // A group stays with one consumer only while nobody holds more than the message at hand.
    this.factory.setConsumerWindowSize(0);
    this.sending = new CachingConnectionFactory(factory);
    this.sending.setReconnectOnException(true);
    // There is a new destination with each who asks and awaits answers.
    this.sending.setCacheProducers(false);
    this.patience = patience;
  }

  /** The session is committed here and now: a transaction of the caller has no part in it. */
  @Override
  public void send(List<Addressed> messages) {
    try (Connection connection = sending.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
      send(session, messages);
    } catch (JMSException e) {
      sending.resetConnection();
      throw new MessagingException("Artemis did not take " + messages.size() + " messages", e);
    }
  }

  /**
   * Sends all before it waits once, for the commit. A producer asks the broker for its destination
   * when it is made; one without a destination would ask for each message.
   */
  private static void send(Session session, List<Addressed> messages) throws JMSException {
    Map<Channel, MessageProducer> producers = new HashMap<>();
    try {
      for (Addressed addressed : messages) {
        Channel channel = addressed.channel();
        MessageProducer producer = producers.get(channel);
        if (producer == null) {
          producer = session.createProducer(destination(channel));
          producers.put(channel, producer);
        }
        producer.send(JmsMessages.write(session, addressed.message()));
      }
      session.commit();
    } finally {
      for (MessageProducer producer : producers.values()) {
        producer.close();
      }
    }
  }

  /** Without asking the broker, as a session does each time that it creates one. */
  private static ActiveMQDestination destination(Channel channel) {
    return channel instanceof PointToPointChannel
        ? ActiveMQDestination.createQueue(channel.name())
        : ActiveMQDestination.createTopic(channel.name());
  }

  @Override
  public Subscription receive(
      Channel channel, String subscriber, int consumers, MessageListener listener) {
    PointToPointChannel deadLetters = deadLetters(channel, subscriber);
    MessageListener patient = new PatientListener(listener, patience, this, deadLetters);
    DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    container.setConnectionFactory(factory);
    container.setDestination(destination(channel));
    // Artemis has one name for a subscription, whatever its topic.
    String name = channel.name() + "." + subscriber;
    if (channel instanceof PublishSubscribeChannel) {
      subscribe(channel, name);
      container.setPubSubDomain(true);
      container.setSubscriptionDurable(true);
      container.setSubscriptionShared(true);
      container.setSubscriptionName(name);
    }
    container.setConcurrentConsumers(consumers);
    container.setSessionTransacted(true);
    container.setReceiveTimeout(200);
    container.setBackOff(new FixedBackOff(AGAIN_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    container.setMessageListener(
        (jakarta.jms.MessageListener) message -> receive(message, patient, deadLetters));
    container.setBeanName(name);
    container.afterPropertiesSet();
    container.start();
    return subscriptions.add(container::shutdown);
  }

  /** Makes a subscription, for which messages are kept from now on, and leaves it again. */
  private void subscribe(Channel channel, String name) {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession()) {
      session.createSharedDurableConsumer((Topic) destination(channel), name).close();
    } catch (JMSException e) {
      throw new MessagingException("Artemis does not keep messages for " + name, e);
    }
  }

  private void receive(
      jakarta.jms.Message message, MessageListener listener, PointToPointChannel deadLetters) {
    try {
      Message read = JmsMessages.read(message);
      if (JmsMessages.isText(message)) {
        listener.receive(read);
      } else {
        String reason = "there is no text in a " + message.getClass().getSimpleName();
        send(deadLetters, read.with(PatientListener.REASON, reason));
      }
    } catch (MessagingException e) {
      // It is handed back, and may come again at once. The next of its key must not overtake.
      pause();
      throw e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public PointToPointChannel deadLetters(Channel channel, String subscriber) {
    return new PointToPointChannel(channel.name() + "." + subscriber + ".dead-letters");
  }

  @Override
  public void delete(PointToPointChannel channel) {
    // JMS itself has no word for it.
    try (ClientSessionFactory sessions = factory.getServerLocator().createSessionFactory();
        ClientSession session = sessions.createSession()) {
      session.deleteQueue(channel.name());
    } catch (ActiveMQNonExistentQueueException e) {
      // As it should be.
    } catch (Exception e) { // It declares no other.
      throw new MessagingException("Artemis did not delete " + channel.name(), e);
    }
  }

  @Override
  public void close() {
    subscriptions.close();
    sending.destroy();
    factory.close();
  }
}
