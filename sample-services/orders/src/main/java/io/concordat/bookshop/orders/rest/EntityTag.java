package io.concordat.bookshop.orders.rest;

import io.concordat.bookshop.orders.domain.Order;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a version of an order (RFC 9110 § 8.8.3). */
public final class EntityTag {

  private EntityTag() {}

  public static String of(Order order) {
    return "\"" + order.version() + "\"";
  }

  /**
   * The precondition of an {@code If-Match} (RFC 9110 § 13.1.1).
   *
   * @param ifMatch absent where any version will do
   */
  public static Consumer<Order> precondition(@Nullable String ifMatch) {
    return order -> {
      boolean isMet =
          ifMatch == null
              || Stream.of(ifMatch.split(","))
                  .map(String::strip)
                  .anyMatch(tag -> tag.equals("*") || tag.equals(of(order)));
      if (!isMet) {
        throw new PreconditionFailedException(
            order.id() + " is in version " + of(order) + ", not " + ifMatch);
      }
    };
  }
}
