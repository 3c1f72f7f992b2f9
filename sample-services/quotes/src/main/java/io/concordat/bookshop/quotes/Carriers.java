package io.concordat.bookshop.quotes;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Subscription;
import io.concordat.bookshop.quotes.messages.Money;
import io.concordat.bookshop.quotes.messages.Quote;
import io.concordat.bookshop.quotes.messages.RequestQuote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each carrier is a subscriber of its own, hears every request, and answers on the channel that the
 * request names, or keeps silent (publish/asynchronous responses).
 */
@Component
final class Carriers implements SmartLifecycle {

  private static final PublishSubscribeChannel REQUESTS =
      new PublishSubscribeChannel("quotes.requests");

  private final QuotesProperties properties;
  private final Broker broker;
  private final JsonMapper json;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thinking = Executors.newScheduledThreadPool(2);

  Carriers(QuotesProperties properties, Broker broker, JsonMapper json) {
    this.properties = properties;
    this.broker = broker;
    this.json = json;
  }

  @Override
  public void start() {
    for (Carrier carrier : properties.carriers()) {
      String subscriber = carrier.name().toLowerCase(Locale.ROOT).replace(' ', '-');
      subscriptions.add(
          broker.receive(REQUESTS, subscriber, 1, request -> consider(carrier, request)));
    }
  }

  private void consider(Carrier carrier, Message request) {
    RequestQuote wanted = json.readValue(request.payload(), RequestQuote.class);
    carrier
        .price(wanted.getCountry(), wanted.getBooks())
        .ifPresent(
            price -> {
              var unused =
                  thinking.schedule(
                      () -> answer(carrier, price, request),
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
    request
        .replyTo()
        .ifPresent(
            channel ->
                broker.send(
                    channel, request.reply("Quote", "1.0.0", json.writeValueAsString(quote))));
  }

  @Override
  public void stop() {
    subscriptions.forEach(Subscription::close);
    subscriptions.clear();
    thinking.shutdown();
  }

  @Override
  public boolean isRunning() {
    return !subscriptions.isEmpty();
  }
}
