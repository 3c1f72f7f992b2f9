package io.concordat.bookshop.messaging.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.concordat.bookshop.messaging.MessageListener;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consumes the queue of one partition, one message at a time. It leaves the queue by closing its
 * channel, and between two messages: what was delivered and not acknowledged is then back in its
 * place before the next consumer gets anything. (After {@code basic.cancel} the next one would
 * start while messages are still here.)
 */
final class PartitionConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(PartitionConsumer.class);
  private static final int PREFETCH = 20;
  private static final int AGAIN_MILLIS = 500;

  private final Partition partition;
  private final String queue;
  private final MessageListener listener;
  private final SerialExecutor serial;
  private final ScheduledExecutorService clock;
  private @Nullable Channel channel;
  private boolean hasLeft;

  /**
   * @param workers run the listener
   * @param clock waits before a message is taken again that was handed back
   */
  PartitionConsumer(
      Partition partition,
      String queue,
      MessageListener listener,
      Executor workers,
      ScheduledExecutorService clock) {
    this.partition = partition;
    this.queue = queue;
    this.listener = listener;
    this.serial = new SerialExecutor(workers);
    this.clock = clock;
  }

  /** Takes its place among the consumers of the queue. */
  synchronized void consume(Connection connection, Seat seat) throws IOException {
    if (hasLeft) {
      return;
    }
    Channel opened = connection.createChannel();
    channel = opened;
    opened.basicQos(PREFETCH);
    String unused =
        opened.basicConsume(
            queue,
            false,
            "",
            false,
            false,
            // When the active consumer goes, the nearest of the others is next.
            Map.of("x-priority", -seat.distance(partition)),
            new DefaultConsumer(opened) {
              @Override
              public void handleDelivery(
                  String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                serial.execute(() -> handle(connection, seat, opened, envelope, properties, body));
              }

              @Override
              public void handleCancel(String tag) {
                // The queue is gone.
                connection.abort();
              }

              @Override
              public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
                if (!signal.isInitiatedByApplication()) {
                  connection.abort();
                }
              }
            });
  }

  private void handle(
      Connection connection,
      Seat seat,
      Channel from,
      Envelope envelope,
      AMQP.BasicProperties properties,
      byte[] body) {
    if (!from.isOpen()) {
      // It went back to the queue.
      return;
    }
    try {
      listener.receive(RabbitMessages.read(envelope, properties, body));
      from.basicAck(envelope.getDeliveryTag(), false);
    } catch (IOException | ShutdownSignalException e) {
      LOG.debug("a message will come again", e);
    } catch (RuntimeException e) {
      LOG.warn("a message goes back to {}: {}", queue, e.toString());
      stop();
      var unused =
          clock.schedule(
              () -> serial.executeNext(() -> restart(connection, seat)),
              AGAIN_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  /** Lets the others go first, after the message at hand. */
  void stepBack(Connection connection, Seat seat) {
    serial.executeNext(() -> restart(connection, seat));
  }

  private synchronized void restart(Connection connection, Seat seat) {
    if (connection.isOpen()) {
      stop();
      try {
        consume(connection, seat);
      } catch (IOException | ShutdownSignalException e) {
        LOG.debug("{} is not consumed until there is another connection", queue, e);
        connection.abort();
      }
    }
  }

  private synchronized void stop() {
    Channel open = channel;
    if (open != null && open.isOpen()) {
      try {
        open.close();
      } catch (IOException | TimeoutException | ShutdownSignalException e) {
        LOG.debug("the channel has closed by itself", e);
      }
    }
  }

  /** Ends after the message at hand. */
  CompletableFuture<Void> leave() {
    CompletableFuture<Void> left = new CompletableFuture<>();
    serial.executeNext(
        () -> {
          synchronized (this) {
            hasLeft = true;
            stop();
          }
          left.complete(null);
        });
    return left;
  }
}
