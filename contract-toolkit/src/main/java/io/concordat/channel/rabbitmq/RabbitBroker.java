package io.concordat.channel.rabbitmq;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.Destination.Kind;
import io.concordat.channel.Subscription;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Channels over AMQP 0-9-1. A point-to-point channel is a queue; what is published goes by its
 * address as routing key through a topic exchange. Queues and exchanges that are not there are
 * made; those that are there stay as they are.
 */
final class RabbitBroker implements Broker {

  /** The topic exchange that every broker has (AMQP 0-9-1 §3.1.3.3). */
  private static final String PREDECLARED = "amq.topic";

  private static final long PATIENCE_MILLIS = 10_000;

  private final String url;
  private final Connection connection;
  private final Channel sending;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private RabbitBroker(String url, Connection connection) throws IOException {
    this.url = url;
    this.connection = connection;
    this.sending = connection.createChannel();
    sending.confirmSelect();
  }

  static RabbitBroker connect(String url) {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(url);
      factory.setConnectionTimeout((int) PATIENCE_MILLIS);
      return new RabbitBroker(url, factory.newConnection("concordat"));
    } catch (Exception e) { // Four kinds of exceptions, all with one meaning.
      throw new ChannelException(
          "no connection to RabbitMQ at " + withoutPassword(url) + ": " + e,
          "start it there, or correct the URL",
          e);
    }
  }

  private static String withoutPassword(String url) {
    return url.replaceFirst("//[^@/]*@", "//");
  }

  @Override
  public String name() {
    return RabbitLibrary.NAME;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public synchronized void send(Destination to, ChannelMessage message) {
    try {
      String exchange = to.kind() == Kind.PUBLISH_SUBSCRIBE ? exchange(to) : "";
      if (to.kind() == Kind.POINT_TO_POINT) {
        queue(to.address());
      }
      sending.basicPublish(
          exchange, to.address(), RabbitMessages.properties(message), message.payload());
      sending.waitForConfirmsOrDie(PATIENCE_MILLIS);
    } catch (IOException | TimeoutException | ShutdownSignalException e) {
      throw refused("send to", to, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("send to", to, e);
    }
  }

  @Override
  public Subscription subscribe(Destination from, Consumer<ChannelMessage> receiver) {
    try {
      Channel channel = connection.createChannel();
      channel.basicConsume(queueOf(from, channel), true, new Receiver(channel, receiver));
      return () -> close(channel);
    } catch (IOException | ShutdownSignalException e) {
      throw refused("listen on", from, e);
    }
  }

  /** The queue that a subscriber reads: one that others share, or one of its own. */
  private String queueOf(Destination from, Channel channel) throws IOException {
    boolean isQueue =
        from.kind() == Kind.POINT_TO_POINT || (from.kind() == Kind.ANY && !from.hasHoles());
    if (isQueue) {
      if (from.hasHoles()) {
        throw new ChannelException(
            "cannot listen on \"" + from.address() + "\": a queue has one name",
            "give the parameters of the address their values");
      }
      queue(from.address());
      return from.address();
    }
    String exchange = exchange(from);
    String own = channel.queueDeclare("", false, true, true, Map.of()).getQueue();
    channel.queueBind(own, exchange, from.withWildcards("*", "."));
    return own;
  }

  private String exchange(Destination destination) throws IOException {
    String name = destination.exchange();
    if (name.isEmpty()) {
      return PREDECLARED;
    }
    declare(
        "exchange " + name,
        channel -> channel.exchangeDeclarePassive(name),
        channel -> channel.exchangeDeclare(name, BuiltinExchangeType.TOPIC, true));
    return name;
  }

  private void queue(String name) throws IOException {
    declare(
        "queue " + name,
        channel -> channel.queueDeclarePassive(name),
        channel -> channel.queueDeclare(name, true, false, false, Map.of()));
  }

  private interface Step {
    void on(Channel channel) throws IOException;
  }

  /** Leaves what is there as it is: to declare it otherwise is an error, which ends a channel. */
  private void declare(String what, Step find, Step make) throws IOException {
    if (known.contains(what)) {
      return;
    }
    Channel asking = connection.createChannel();
    try {
      find.on(asking);
      close(asking);
    } catch (IOException notThere) {
      Channel making = connection.createChannel();
      make.on(making);
      close(making);
    }
    known.add(what);
  }

  private static void close(Channel channel) {
    try {
      if (channel.isOpen()) {
        channel.close();
      }
    } catch (IOException | TimeoutException | ShutdownSignalException e) {
      // The connection is gone, and with it the channel.
    }
  }

  private ChannelException refused(String what, Destination where, Exception e) {
    return new ChannelException(
        "RabbitMQ at " + withoutPassword(url) + " does not let us " + what,
        "\"" + where.address() + "\": " + e,
        e);
  }

  @Override
  public void close() {
    // Waits for its threads, which hand over messages; bounded, lest a dead broker hold us.
    connection.abort((int) PATIENCE_MILLIS);
  }

  /** Hands over what arrives until its channel is closed. */
  private static final class Receiver extends DefaultConsumer {

    private final Consumer<ChannelMessage> receiver;

    Receiver(Channel channel, Consumer<ChannelMessage> receiver) {
      super(channel);
      this.receiver = receiver;
    }

    @Override
    public void handleDelivery(
        String tag,
        Envelope envelope,
        com.rabbitmq.client.AMQP.BasicProperties properties,
        byte[] body) {
      if (getChannel().isOpen()) {
        receiver.accept(RabbitMessages.read(properties, body));
      }
    }
  }
}
