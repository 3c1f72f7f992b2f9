package io.concordat.bookshop.orders.rest.maturity;

import io.concordat.bookshop.orders.domain.ConflictException;
import io.concordat.bookshop.orders.domain.NoSuchOrderException;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.Ordering;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Level 0: HTTP as a tunnel. One URL, one method, always 200; what is wanted, of which order and
 * whether it went well is in the body. Nothing between client and service can tell a reading from a
 * cancellation, so nothing can cache, retry or guard.
 */
@RestController
class Level0Controller {

  /**
   * @param action {@code read} or {@code cancel}
   */
  record Call(@Nullable String action, @Nullable String orderId) {}

  private final Ordering ordering;

  Level0Controller(Ordering ordering) {
    this.ordering = ordering;
  }

  @PostMapping("/level0/order-service")
  Map<String, Object> call(@RequestBody Call call) {
    String id = String.valueOf(call.orderId());
    try {
      return switch (String.valueOf(call.action())) {
        case "read" -> success(ordering.read(id));
        case "cancel" -> success(ordering.cancel(id, "other", order -> {}));
        default -> failure("unknown action");
      };
    } catch (NoSuchOrderException e) {
      return failure("no such order");
    } catch (ConflictException e) {
      return failure("too late");
    }
  }

  private static Map<String, Object> success(Order order) {
    return Map.of("success", true, "order", OrderView.of(order));
  }

  private static Map<String, Object> failure(String why) {
    return Map.of("success", false, "error", why);
  }
}
