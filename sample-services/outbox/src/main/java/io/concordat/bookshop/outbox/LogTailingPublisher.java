package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Addressed;
import io.concordat.bookshop.messaging.Broker;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.format.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the database's own log (<i>Transaction log tailing</i>): what was inserted into the outbox
 * is there in the order of commits, and costs the table nothing. The replication slot remembers how
 * far the log was read, and is moved on when the broker has the messages: so nothing else need be
 * kept. One process at a time can read a slot; others wait for it.
 */
public final class LogTailingPublisher implements Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(LogTailingPublisher.class);
  private static final String SLOT = "outbox";
  private static final long AGAIN_MILLIS = 1000;

  private final JdbcClient database;
  private final PostgresAddress address;
  private final Broker broker;
  private final JsonMapper json;
  private final PublisherMetrics metrics;
  private volatile @Nullable Thread worker;
  private volatile @Nullable DebeziumEngine<ChangeEvent<String, String>> engine;

  LogTailingPublisher(
      JdbcClient database,
      PostgresAddress address,
      Broker broker,
      JsonMapper json,
      PublisherMetrics metrics) {
    this.database = database;
    this.address = address;
    this.broker = broker;
    this.json = json;
    this.metrics = metrics;
  }

  /** Returns when the log is kept for us: what is committed from now on will be published. */
  @Override
  public void start() {
    createSlot();
    Thread started = new Thread(this::run, "outbox-tailing");
    worker = started;
    started.start();
  }

  /** Another instance may do so at the same moment. */
  private void createSlot() {
    database
        .sql(
            """
            do $$ begin
              create publication outbox for table outbox with (publish = 'insert');
            exception when duplicate_object or unique_violation then null;
            end $$
            """)
        .update();
    database
        .sql(
            """
            do $$ begin
              perform pg_create_logical_replication_slot('outbox', 'pgoutput');
            exception when duplicate_object then null;
            end $$
            """)
        .update();
  }

  private void run() {
    while (worker != null) {
      DebeziumEngine<ChangeEvent<String, String>> started =
          DebeziumEngine.create(Json.class)
              .using(settings())
              .using((isSuccess, what, failure) -> ended(what, failure))
              .notifying(this::publish)
              .build();
      engine = started;
      started.run();
      engine = null;
      pause();
    }
  }

  private void ended(String what, @Nullable Throwable failure) {
    if (worker != null) {
      LOG.warn("messages wait in the log: {} {}", what, failure == null ? "" : failure.toString());
    }
  }

  private void pause() {
    if (worker != null) {
      try {
        Thread.sleep(AGAIN_MILLIS);
      } catch (InterruptedException e) {
        worker = null;
      }
    }
  }

  private void publish(
      List<ChangeEvent<String, String>> events,
      RecordCommitter<ChangeEvent<String, String>> committer)
      throws InterruptedException {
    List<Addressed> messages = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (ChangeEvent<String, String> event : events) {
      Optional.ofNullable(event.value())
          .map(json::readTree)
          .map(change -> change.path("after"))
          .filter(JsonNode::isObject)
          .map(LogTailingPublisher::row)
          .ifPresent(
              row -> {
                messages.add(row.read(json));
                times.add(row.createdAt());
              });
    }
    if (!messages.isEmpty()) {
      broker.send(messages);
    }
    for (ChangeEvent<String, String> event : events) {
      committer.markProcessed(event);
    }
    committer.markBatchFinished();
    times.forEach(metrics::published);
  }

  private static Row row(JsonNode after) {
    return new Row(
        after.path("position").asLong(),
        after.path("channel").asString(),
        after.path("subscribed").asBoolean(),
        after.path("key").asString(),
        after.path("headers").asString(),
        after.path("payload").asString(),
        Instant.parse(after.path("created_at").asString()));
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("name", "outbox");
    settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    settings.setProperty("topic.prefix", "outbox");
    settings.setProperty("database.hostname", address.host());
    settings.setProperty("database.port", Integer.toString(address.port()));
    settings.setProperty("database.dbname", address.database());
    settings.setProperty("database.user", address.user());
    settings.setProperty("database.password", address.password());
    settings.setProperty("table.include.list", "public.outbox");
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("slot.name", SLOT);
    settings.setProperty("slot.max.retries", "1");
    settings.setProperty("publication.name", SLOT);
    settings.setProperty("publication.autocreate.mode", "disabled");
    // The slot itself knows how far we are.
    settings.setProperty("snapshot.mode", "no_data");
    settings.setProperty(
        "offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
    settings.setProperty("offset.flush.interval.ms", "0");
    settings.setProperty("poll.interval.ms", "20");
    settings.setProperty("errors.max.retries", "0");
    settings.setProperty("value.converter.schemas.enable", "false");
    settings.setProperty("key.converter.schemas.enable", "false");
    return settings;
  }

  private static void close(DebeziumEngine<?> running) throws IOException {
    try {
      running.close();
    } catch (IllegalStateException e) {
      // It has ended by itself meanwhile.
      LOG.debug("the log is not read any more", e);
    }
  }

  @Override
  public void stop() {
    Thread stopping = worker;
    worker = null;
    DebeziumEngine<ChangeEvent<String, String>> running = engine;
    try {
      if (running != null) {
        close(running);
      }
      if (stopping != null) {
        stopping.join(10_000);
      }
    } catch (IOException e) {
      LOG.warn("the log is not left in peace", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
