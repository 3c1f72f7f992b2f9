package io.concordat.bookshop.storefront.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was bought lately, as far as the storefront has heard: nobody is asked for it. */
@Component
public class RecentOrders {

  private static final int REMEMBERED = 100;

  /**
   * @param state the last event that was heard of
   */
  public record RecentOrder(String id, String state) {}

  private final Map<String, RecentOrder> orders = new LinkedHashMap<>();

  synchronized void heard(String orderId, String state) {
    orders.put(orderId, new RecentOrder(orderId, state));
    if (orders.size() > REMEMBERED) {
      orders.remove(orders.keySet().iterator().next());
    }
  }

  /** Newest first. */
  public synchronized List<RecentOrder> all() {
    List<RecentOrder> all = new ArrayList<>(orders.values());
    Collections.reverse(all);
    return all;
  }
}
