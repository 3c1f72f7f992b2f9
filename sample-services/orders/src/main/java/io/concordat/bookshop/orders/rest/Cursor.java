package io.concordat.bookshop.orders.rest;

import io.concordat.bookshop.orders.domain.Order;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of orders starts, opaque to clients. */
public final class Cursor {

  private Cursor() {}

  /**
   * The order behind which the page starts.
   *
   * @throws IllegalArgumentException when it is none of ours
   */
  public static @Nullable String read(@Nullable String cursor) {
    return cursor == null
        ? null
        : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
  }

  /**
   * Where the next page starts, if there is one.
   *
   * @param orders one more than fits on the page, when there are more
   */
  public static @Nullable String next(List<Order> orders, int limit) {
    return orders.size() <= limit
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(orders.get(limit - 1).id().getBytes(StandardCharsets.US_ASCII));
  }
}
