package io.concordat.bookshop.outbox;

import io.concordat.bookshop.messaging.Broker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The two ways from the outbox to the broker. */
public final class Publishers {

  private Publishers() {}

  /**
   * Looks into the table.
   *
   * @param interval between two polls
   * @param batch how many messages at once
   */
  public static Publisher polling(
      Outbox outbox,
      JdbcClient database,
      TransactionTemplate transaction,
      Broker broker,
      JsonMapper json,
      MeterRegistry meters,
      Duration interval,
      int batch) {
    return new PollingPublisher(
        outbox, database, transaction, broker, json, new PublisherMetrics(meters), interval, batch);
  }

  /** Reads the log of the database. */
  public static Publisher logTailing(
      JdbcClient database,
      PostgresAddress address,
      Broker broker,
      JsonMapper json,
      MeterRegistry meters) {
    return new LogTailingPublisher(database, address, broker, json, new PublisherMetrics(meters));
  }
}
