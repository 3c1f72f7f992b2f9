package io.concordat.bookshop.orders.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list.
 *
 * @param statuses all when empty
 * @param createdAfter all when absent
 * @param after where the page starts: behind this order; at the newest when absent
 * @param limit how many at most
 */
public record OrderQuery(
    Set<OrderStatus> statuses, @Nullable Instant createdAfter, @Nullable String after, int limit) {

  public OrderQuery {
    statuses = Set.copyOf(statuses);
  }
}
