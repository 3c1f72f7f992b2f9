package io.concordat.bookshop.messaging.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.concordat.bookshop.messaging.MessageListener;
import io.concordat.bookshop.messaging.Subscription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A member of a group whose members share the partitions of a channel. Every member consumes every
 * queue, and RabbitMQ keeps one consumer of a queue active until it goes. So a member that comes
 * says so to the others when all its consumers wait in their queues; those step back where the
 * newcomer sits nearer. When a member goes or dies, RabbitMQ gives its queues to those who wait.
 */
final class SharedConsumers implements Subscription {

  private static final Logger LOG = LoggerFactory.getLogger(SharedConsumers.class);
  private static final int AGAIN_MILLIS = 500;
  private static final int MESSAGE_AT_HAND_SECONDS = 10;

  private final ConnectionFactory connections;
  private final Topology topology;
  private final Group group;
  private final List<PartitionConsumer> consumers = new ArrayList<>();
  private final ExecutorService workers;

  /** The one thread on which the member joins, hears of others, and leaves. */
  private final ScheduledExecutorService member;

  private @Nullable Connection connection;
  private volatile boolean isClosed;

  private SharedConsumers(
      ConnectionFactory connections,
      Topology topology,
      Group group,
      int threads,
      MessageListener listener) {
    this.connections = connections;
    this.topology = topology;
    this.group = group;
    this.workers = Executors.newFixedThreadPool(threads, named(group.name()));
    this.member = Executors.newSingleThreadScheduledExecutor(named(group.name() + "-member"));
    for (Partition partition : Partition.all()) {
      consumers.add(
          new PartitionConsumer(partition, group.queue(partition), listener, workers, member));
    }
  }

  /**
   * Joins a group, again and again until it succeeds.
   *
   * @param threads how many messages are in hand at once
   */
  static SharedConsumers start(
      ConnectionFactory connections,
      Topology topology,
      Group group,
      int threads,
      MessageListener listener) {
    SharedConsumers started = new SharedConsumers(connections, topology, group, threads, listener);
    started.member.execute(started::join);
    return started;
  }

  private static ThreadFactory named(String name) {
    return task -> new Thread(task, name);
  }

  private void join() {
    if (isClosed) {
      return;
    }
    try {
      // The broker may have lost its memory with its connections.
      topology.declare(group);
      Connection joined = connections.newConnection(member, group.name());
      connection = joined;
      Channel meeting = joined.createChannel();
      Seat seat = sitDown(joined);
      for (PartitionConsumer consumer : consumers) {
        consumer.consume(joined, seat);
      }
      byte[] announcement = Integer.toString(seat.number()).getBytes(StandardCharsets.UTF_8);
      meeting.basicPublish(group.meeting(), "", null, announcement);
      joined.addShutdownListener(signal -> joinAgain());
    } catch (IOException
        | TimeoutException
        | ShutdownSignalException
        | org.springframework.amqp.AmqpException e) {
      LOG.warn("{} does not listen yet: {}", group.name(), e.toString());
      leaveConnection();
      joinAgain();
    }
  }

  private void joinAgain() {
    if (!isClosed) {
      var unused = member.schedule(this::join, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Takes the first seat that is free: whoever consumes its mailbox has it. */
  private Seat sitDown(Connection joined) throws IOException {
    for (int number = 0; ; number++) {
      Seat seat = new Seat(number);
      Channel channel = joined.createChannel();
      try {
        String mailbox = topology.mailbox(channel, group, seat);
        String unused =
            channel.basicConsume(mailbox, true, "", false, true, null, hearing(channel, seat));
        return seat;
      } catch (IOException e) {
        if (!isTaken(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isTaken(IOException refusal) {
    return refusal.getCause() instanceof ShutdownSignalException signal
        && signal.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.ACCESS_REFUSED;
  }

  private DefaultConsumer hearing(Channel channel, Seat seat) {
    return new DefaultConsumer(channel) {
      @Override
      public void handleDelivery(
          String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
        int number = Integer.parseInt(new String(body, StandardCharsets.UTF_8));
        makeWay(channel.getConnection(), seat, new Seat(number));
      }
    };
  }

  private void makeWay(Connection joined, Seat seat, Seat newcomer) {
    for (Partition partition : Partition.all()) {
      if (newcomer.distance(partition) < seat.distance(partition)) {
        consumers.get(partition.number()).stepBack(joined, seat);
      }
    }
  }

  private void leaveConnection() {
    Connection open = connection;
    if (open != null) {
      open.abort(MESSAGE_AT_HAND_SECONDS * 1000);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      CompletableFuture.allOf(
              consumers.stream().map(PartitionConsumer::leave).toArray(CompletableFuture[]::new))
          .get(MESSAGE_AT_HAND_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("{} is left with a message at hand", group.name(), e);
      workers.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      workers.shutdownNow();
    }
    workers.shutdown();
    CompletableFuture.runAsync(this::leaveConnection, member).join();
    member.shutdown();
  }
}
