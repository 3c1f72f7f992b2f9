package io.concordat.bookshop.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Tracing;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A small service with an outbox, in this process or in one that is going to be killed. */
final class Shop implements AutoCloseable {

  static final PublishSubscribeChannel ORDERS = new PublishSubscribeChannel("orders");

  /** How many different keys the orders have. */
  static final int KEYS = 7;

  final HikariDataSource source = new HikariDataSource();
  final JdbcClient database;
  final TransactionTemplate transaction;
  final MeterRegistry meters = new SimpleMeterRegistry();
  final Broker broker;
  final Outbox outbox;
  final Publisher publisher;

  Shop(String databaseUrl, String brokerUrl, boolean isTailing) {
    source.setJdbcUrl(databaseUrl);
    source.setUsername("postgres");
    source.setMaximumPoolSize(4);
    source.setConnectionTimeout(2000);
    database = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    new ResourceDatabasePopulator(new ClassPathResource("outbox.sql")).execute(source);
    database
        .sql(
            "create table if not exists placed (number bigint generated always as identity, key"
                + " text)")
        .update();
    database
        .sql("create table if not exists applied (number bigint, key text, at serial)")
        .update();
    broker = new ArtemisBroker(brokerUrl, new Patience(1000, Duration.ofMillis(100)));
    JsonMapper json = new JsonMapper();
    outbox = new Outbox(database, json, Tracing.NONE, isTailing);
    publisher =
        isTailing
            ? Publishers.logTailing(
                database,
                PostgresAddress.of(databaseUrl, "postgres", "postgres"),
                broker,
                json,
                meters)
            : Publishers.polling(
                outbox, database, transaction, broker, json, meters, Duration.ofMillis(50), 100);
  }

  /** Places an order and tells of it, in one transaction; every tenth is rolled back. */
  void place(int i) {
    transaction.executeWithoutResult(
        status -> {
          String key = "key-" + i % KEYS;
          long number =
              database
                  .sql("insert into placed (key) values (?) returning number")
                  .param(key)
                  .query(Long.class)
                  .single();
          outbox.add(ORDERS, Message.of("OrderPlaced", "1.0.0", key, "" + number));
          if (i % 10 == 9) {
            status.setRollbackOnly();
          }
        });
  }

  /** Applies each order once. */
  Consumer<Message> applying() {
    Inbox inbox = new Inbox(database, transaction, meters);
    return message ->
        inbox.once(
            message,
            "test",
            m ->
                database
                    .sql("insert into applied (number, key) values (?, ?)")
                    .params(Long.valueOf(m.payload()), m.key())
                    .update());
  }

  long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  List<Long> numbers(String sql) {
    return database.sql(sql).query(Long.class).list();
  }

  @Override
  public void close() {
    publisher.stop();
    broker.close();
    source.close();
  }
}
