package io.concordat.bookshop.storefront.delivery;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessagingException;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Requester;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks all carriers at once and takes what they answer within a window. */
@Component
public class DeliveryQuotes {

  private static final PublishSubscribeChannel REQUESTS =
      new PublishSubscribeChannel("quotes.requests");

  private final Broker broker;
  private final JsonMapper json;
  private final Duration window;
  private @Nullable Requester requester;

  DeliveryQuotes(
      Broker broker, JsonMapper json, @Value("${storefront.quotes.window:500ms}") Duration window) {
    this.broker = broker;
    this.json = json;
    this.window = window;
  }

  /**
   * Cheapest first; none when nobody answers in time.
   *
   * @param country ISO 3166-1
   */
  public List<Quote> ask(String country, int books) {
    String payload = json.writeValueAsString(Map.of("country", country, "books", books));
    try {
      return requester()
          .collect(REQUESTS, Message.of("RequestQuote", "1.0.0", country, payload), window)
          .join()
          .stream()
          .map(answer -> json.readValue(answer.payload(), Quote.class))
          .sorted(Comparator.comparing(quote -> new BigDecimal(quote.price().amount())))
          .toList();
    } catch (MessagingException e) {
      return List.of();
    }
  }

  /** Not before it is needed: a broker that is away should keep nobody from starting. */
  private synchronized Requester requester() {
    Requester existing = requester;
    if (existing == null) {
      existing = new Requester(broker, "storefront");
      requester = existing;
    }
    return existing;
  }

  @PreDestroy
  synchronized void close() {
    if (requester != null) {
      requester.close();
    }
  }
}
