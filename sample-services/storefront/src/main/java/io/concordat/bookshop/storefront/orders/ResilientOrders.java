package io.concordat.bookshop.storefront.orders;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The order service for those who want an answer in any case, and within a bound. A bulkhead keeps
 * the number of outstanding requests small, so that a slow service does not tie up every thread; a
 * circuit breaker does not ask a service that fails again and again; when there is no answer, the
 * last one that is known does.
 */
@Component
public class ResilientOrders {

  private static final int REMEMBERED = 1000;

  private final OrderService orders;
  private final Map<String, OrderSummary> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, OrderSummary> eldest) {
              return size() > REMEMBERED;
            }
          });

  ResilientOrders(OrderService orders) {
    this.orders = orders;
  }

  /**
   * Places an order.
   *
   * @throws OrdersUnavailableException when the service is away: nobody can buy then
   * @throws HttpClientErrorException when the service refuses
   */
  @Bulkhead(name = "orders")
  @CircuitBreaker(name = "orders", fallbackMethod = "cannotPlace")
  public OrderSummary place(UUID key, Purchase purchase) {
    return remember(orders.place(key, purchase));
  }

  /**
   * The order as it is, or as it was when it was seen last.
   *
   * @throws OrdersUnavailableException when the service is away and the order was never seen
   * @throws HttpClientErrorException when the service refuses
   */
  @Bulkhead(name = "orders")
  @CircuitBreaker(name = "orders", fallbackMethod = "lastKnown")
  public OrderSummary read(String id) {
    return remember(orders.read(id));
  }

  private OrderSummary remember(OrderSummary order) {
    known.put(order.id(), order);
    return order;
  }

  @SuppressWarnings("unused") // Found by its name.
  private OrderSummary cannotPlace(UUID key, Purchase purchase, HttpClientErrorException refusal) {
    throw refusal;
  }

  @SuppressWarnings("unused") // Found by its name.
  private OrderSummary cannotPlace(UUID key, Purchase purchase, Exception why) {
    throw OrdersUnavailableException.because(why);
  }

  @SuppressWarnings("unused") // Found by its name.
  private OrderSummary lastKnown(String id, HttpClientErrorException refusal) {
    throw refusal;
  }

  @SuppressWarnings("unused") // Found by its name.
  private OrderSummary lastKnown(String id, Exception why) {
    OrderSummary last = known.get(id);
    if (last == null) {
      throw OrdersUnavailableException.because(why);
    }
    return last.stale();
  }
}
