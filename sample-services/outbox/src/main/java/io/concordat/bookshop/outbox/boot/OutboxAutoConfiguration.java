package io.concordat.bookshop.outbox.boot;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Tracing;
import io.concordat.bookshop.messaging.boot.MessagingAutoConfiguration;
import io.concordat.bookshop.outbox.Inbox;
import io.concordat.bookshop.outbox.Outbox;
import io.concordat.bookshop.outbox.PostgresAddress;
import io.concordat.bookshop.outbox.Publisher;
import io.concordat.bookshop.outbox.Publishers;
import io.concordat.bookshop.outbox.boot.OutboxProperties.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An outbox with its publisher, as {@code outbox.*} says, and an inbox. */
@AutoConfiguration(
    after = MessagingAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
    })
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

  @Bean
  Outbox outbox(
      OutboxProperties properties,
      JdbcClient database,
      JsonMapper json,
      ObjectProvider<Tracing> tracing) {
    return new Outbox(
        database,
        json,
        tracing.getIfAvailable(() -> Tracing.NONE),
        properties.publisher() == Kind.LOG_TAILING);
  }

  @Bean
  @ConditionalOnProperty(name = "outbox.publisher", havingValue = "polling", matchIfMissing = true)
  Publisher pollingPublisher(
      OutboxProperties properties,
      Outbox outbox,
      JdbcClient database,
      TransactionTemplate transaction,
      Broker broker,
      JsonMapper json,
      MeterRegistry meters) {
    return Publishers.polling(
        outbox,
        database,
        transaction,
        broker,
        json,
        meters,
        properties.interval(),
        properties.batch());
  }

  @Bean
  @ConditionalOnProperty(name = "outbox.publisher", havingValue = "log-tailing")
  Publisher logTailingPublisher(
      JdbcClient database,
      DataSourceProperties source,
      Broker broker,
      JsonMapper json,
      MeterRegistry meters) {
    PostgresAddress address =
        PostgresAddress.of(
            source.determineUrl(), source.determineUsername(), source.determinePassword());
    return Publishers.logTailing(database, address, broker, json, meters);
  }

  @Bean
  Publishing publishing(ObjectProvider<Publisher> publisher) {
    return new Publishing(publisher.getIfAvailable());
  }

  @Bean
  Inbox inbox(JdbcClient database, TransactionTemplate transaction, MeterRegistry meters) {
    return new Inbox(database, transaction, meters);
  }
}
