package io.concordat.bookshop.storefront.orders;

import io.concordat.bookshop.storefront.orders.v2.ApiClient;
import io.concordat.bookshop.storefront.orders.v2.api.OrdersApi;
import io.concordat.bookshop.storefront.orders.v2.model.Address;
import io.concordat.bookshop.storefront.orders.v2.model.BookCount;
import io.concordat.bookshop.storefront.orders.v2.model.Money;
import io.concordat.bookshop.storefront.orders.v2.model.NewOrder;
import io.concordat.bookshop.storefront.orders.v2.model.Order;
import java.util.UUID;
import org.springframework.web.client.RestClient;

/** Speaks 2.0.0, by the client that is generated from it. */
final class OrderServiceV2 implements OrderService {

  private final OrdersApi orders;

  OrderServiceV2(RestClient http, String url) {
    this.orders = new OrdersApi(new ApiClient(http).setBasePath(url));
  }

  @Override
  public OrderSummary place(UUID key, Purchase purchase) {
    Purchase.Address to = purchase.shipTo();
    NewOrder order =
        new NewOrder()
            .lines(
                purchase.lines().stream()
                    .map(line -> new BookCount().isbn(line.isbn()).quantity(line.quantity()))
                    .toList())
            .shipTo(
                new Address()
                    .name(to.name())
                    .street(to.street())
                    .city(to.city())
                    .postalCode(to.postalCode())
                    .country(to.country()))
            .contactEmail(purchase.contactEmail());
    return summary(orders.placeOrder(key, order));
  }

  @Override
  public OrderSummary read(String id) {
    return summary(orders.readOrder(id));
  }

  private static OrderSummary summary(Order order) {
    Money total = order.getPrice().getTotal();
    return new OrderSummary(
        order.getId(), order.getStatus().getValue(), total.getAmount(), total.getCurrency(), false);
  }
}
