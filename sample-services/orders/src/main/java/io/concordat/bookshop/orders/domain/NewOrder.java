package io.concordat.bookshop.orders.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a customer asks for.
 *
 * @param key names the order before it has an id: the same request has the same key again
 */
public record NewOrder(UUID key, List<BookCount> lines, Address shipTo, Wishes wishes) {

  public NewOrder {
    lines = List.copyOf(lines);
  }
}
