package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks into the table again and again (<i>Polling publisher</i>). Any number of processes may:
 * each locks a partition that no other has locked ({@code for update skip locked}), sends its
 * oldest messages and deletes them, in one transaction. So the messages of a key are in one pair of
 * hands at a time and keep their order; a process that dies in between leaves its messages to the
 * next, who sends them again.
 */
public final class PollingPublisher implements Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(PollingPublisher.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Broker broker;
  private final JsonMapper json;
  private final PublisherMetrics metrics;
  private final Duration interval;
  private final int batch;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread worker;

  /**
   * @param outbox tells of what is committed in this process, which then needs no poll
   * @param interval between two polls
   * @param batch how many messages at once
   */
  PollingPublisher(
      Outbox outbox,
      JdbcClient database,
      TransactionTemplate transaction,
      Broker broker,
      JsonMapper json,
      PublisherMetrics metrics,
      Duration interval,
      int batch) {
    this.database = database;
    this.transaction = transaction;
    this.broker = broker;
    this.json = json;
    this.metrics = metrics;
    this.interval = interval;
    this.batch = batch;
    outbox.onCommit(news::release);
  }

  @Override
  public void start() {
    Thread started = new Thread(this::run, "outbox-polling");
    worker = started;
    started.start();
  }

  private void run() {
    Duration pause = interval;
    while (worker != null) {
      try {
        news.drainPermits();
        if (!publishSome()) {
          pause(interval);
        }
        pause = interval;
      } catch (MessagingException | DataAccessException | TransactionException e) {
        LOG.warn("messages wait in the outbox: {}", e.getMessage());
        pause = longer(pause);
        pauseAnyway(pause);
      } catch (RuntimeException e) {
        // A publisher that ends would keep what waits for ever.
        LOG.error("messages wait in the outbox", e);
        pause = longer(pause);
        pauseAnyway(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void pause(Duration time) {
    try {
      boolean unused = news.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      worker = null;
    }
  }

  private void pauseAnyway(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      worker = null;
    }
  }

  /** Sends a batch; false when there was nothing that no other publisher has at hand. */
  boolean publishSome() {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Short> partitions = lockPartitions();
              if (!partitions.isEmpty()) {
                publish(oldest(partitions));
              }
              return !partitions.isEmpty();
            }));
  }

  /** Some of those that have messages: others may have the rest. */
  private List<Short> lockPartitions() {
    return database
        .sql(
            """
            select number from outbox_partition
            where exists (select from outbox where partition = number)
            order by (select min(position) from outbox where partition = number)
            limit ? for update skip locked
            """)
        .param(Outbox.PARTITIONS / 4)
        .query(Short.class)
        .list();
  }

  private void publish(List<Row> rows) {
    if (rows.isEmpty()) {
      // Another publisher was quicker.
      return;
    }
    broker.send(rows.stream().map(row -> row.read(json)).toList());
    Long[] positions = rows.stream().map(Row::position).toArray(Long[]::new);
    database.sql("delete from outbox where position = any(?)").param(positions).update();
    rows.forEach(row -> metrics.published(row.createdAt()));
  }

  private List<Row> oldest(List<Short> partitions) {
    return database
        .sql(
            """
            select position, channel, subscribed, key, headers, payload, created_at
            from outbox where partition = any(?) order by position limit ?
            """)
        .params(partitions.toArray(Short[]::new), batch)
        .query(PollingPublisher::row)
        .list();
  }

  private static Row row(ResultSet found, int number) throws SQLException {
    return new Row(
        found.getLong("position"),
        found.getString("channel"),
        found.getBoolean("subscribed"),
        found.getString("key"),
        found.getString("headers"),
        found.getString("payload"),
        found.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void stop() {
    Thread stopping = worker;
    worker = null;
    news.release();
    if (stopping != null) {
      try {
        stopping.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
