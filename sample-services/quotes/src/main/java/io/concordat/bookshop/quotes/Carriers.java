package io.concordat.bookshop.quotes;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.messaging.MessageEndpoints;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Tracing;
import io.concordat.bookshop.quotes.messages.Money;
import io.concordat.bookshop.quotes.messages.Quote;
import io.concordat.bookshop.quotes.messages.RequestQuote;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each carrier is a subscriber of its own, hears every request, and answers on the channel that the
 * request names, or keeps silent (publish/asynchronous responses).
 */
@Component
final class Carriers implements MessageEndpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
  private static final PublishSubscribeChannel REQUESTS =
      new PublishSubscribeChannel("quotes.requests");

  private final QuotesProperties properties;
  private final Broker broker;
  private final Tracing tracing;
  private final JsonMapper json;
  private final ScheduledExecutorService thinking = Executors.newScheduledThreadPool(2);

  Carriers(QuotesProperties properties, Broker broker, Tracing tracing, JsonMapper json) {
    this.properties = properties;
    this.broker = broker;
    this.tracing = tracing;
    this.json = json;
  }

  @Override
  public List<MessageEndpoint> all() {
    return properties.carriers().stream().map(this::endpoint).toList();
  }

  private MessageEndpoint endpoint(Carrier carrier) {
    String subscriber = carrier.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    return new MessageEndpoint(REQUESTS, subscriber, 1, request -> consider(carrier, request));
  }

  private void consider(Carrier carrier, Message request) {
    RequestQuote wanted = json.readValue(request.payload(), RequestQuote.class);
    String trace = tracing.current();
    carrier
        .price(wanted.getCountry(), wanted.getBooks())
        .ifPresent(
            price -> {
              var unused =
                  thinking.schedule(
                      () -> tracing.resume(trace, () -> answer(carrier, price, request)),
                      carrier.delay().toMillis(),
                      TimeUnit.MILLISECONDS);
            });
  }

  private void answer(Carrier carrier, BigDecimal price, Message request) {
    Quote quote =
        new Quote()
            .withCarrier(carrier.name())
            .withPrice(new Money().withAmount(price.toPlainString()).withCurrency("EUR"))
            .withDays(carrier.days());
    LOG.info("{} asks {} for a delivery to {}", carrier.name(), price, request.key());
    request
        .replyTo()
        .ifPresent(
            channel ->
                broker.send(
                    channel, request.reply("Quote", "1.0.0", json.writeValueAsString(quote))));
  }

  @PreDestroy
  void close() {
    thinking.shutdown();
  }
}
