package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Message;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps in mind which messages have had their effect (EIP: <i>Idempotent Receiver</i>): brokers and
 * outboxes deliver at least once. The id of the message and its effect are committed together.
 */
public final class Inbox {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Counter duplicates;

  public Inbox(JdbcClient database, TransactionTemplate transaction, MeterRegistry meters) {
    this.database = database;
    this.transaction = transaction;
    this.duplicates = meters.counter("inbox.duplicates");
  }

  /**
   * Does something about a message, once for each subscriber. When it fails it has not been done,
   * and may be tried again.
   */
  public void once(Message message, String subscriber, Consumer<Message> effect) {
    transaction.executeWithoutResult(
        status -> {
          if (isFirst(message, subscriber)) {
            effect.accept(message);
          } else {
            duplicates.increment();
          }
        });
  }

  private boolean isFirst(Message message, String subscriber) {
    return database
            .sql("insert into inbox (subscriber, message_id) values (?, ?) on conflict do nothing")
            .params(subscriber, message.id())
            .update()
        == 1;
  }
}
