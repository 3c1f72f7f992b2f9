package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Tracing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a service leaves messages for others (<i>Transactional outbox</i>, Richardson,
 * Microservices Patterns § 3.3.7). They are rows of the database in which the service keeps its own
 * data, so what is committed and what is told are the same; a publisher takes them from there to
 * the broker.
 */
public final class Outbox {

  /** Of messages with the same key one publisher at a time takes care. */
  static final int PARTITIONS = 16;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Tracing tracing;
  private final boolean isTailed;
  private volatile Runnable onCommit = () -> {};

  /**
   * @param tracing stores with each message the trace in which it came to be
   * @param isTailed whether the log is read, and not the table: then a row is deleted as soon as it
   *     is written, and the log has it
   */
  public Outbox(JdbcClient database, JsonMapper json, Tracing tracing, boolean isTailed) {
    this.database = database;
    this.json = json;
    this.tracing = tracing;
    this.isTailed = isTailed;
  }

  /**
   * Leaves a message. It will be sent at least once if the transaction of the caller commits, and
   * never if that rolls back.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void add(Channel channel, Message message) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          message.type() + " is to be part of a transaction, and there is none");
    }
    Message traced = tracing.traced(message);
    long position =
        database
            .sql(
                """
                insert into outbox (partition, channel, subscribed, key, headers, payload)
                values (?, ?, ?, ?, ?::jsonb, ?) returning position
                """)
            .params(
                Math.floorMod(traced.key().hashCode(), PARTITIONS),
                channel.name(),
                channel instanceof PublishSubscribeChannel,
                traced.key(),
                json.writeValueAsString(traced.headers()),
                traced.payload())
            .query(Long.class)
            .single();
    if (isTailed) {
      database.sql("delete from outbox where position = ?").param(position).update();
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            onCommit.run();
          }
        });
  }

  /** Who wants to know that there is something to publish. */
  void onCommit(Runnable publisher) {
    onCommit = publisher;
  }
}
