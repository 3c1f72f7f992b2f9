package io.concordat.bookshop.storefront.orders;

import io.concordat.bookshop.storefront.orders.v1.ApiClient;
import io.concordat.bookshop.storefront.orders.v1.api.OrdersApi;
import io.concordat.bookshop.storefront.orders.v1.model.Address;
import io.concordat.bookshop.storefront.orders.v1.model.NewOrder;
import io.concordat.bookshop.storefront.orders.v1.model.NewOrderLine;
import io.concordat.bookshop.storefront.orders.v1.model.Order;
import java.util.UUID;
import org.springframework.web.client.RestClient;

/** Speaks 1.2.0, by the client that is generated from it. */
final class OrderServiceV1 implements OrderService {

  private final OrdersApi orders;

  OrderServiceV1(RestClient http, String url) {
    this.orders = new OrdersApi(new ApiClient(http).setBasePath(url));
  }

  @Override
  public OrderSummary place(UUID key, Purchase purchase) {
    Purchase.Address to = purchase.shipTo();
    NewOrder order =
        new NewOrder()
            .lines(
                purchase.lines().stream()
                    .map(line -> new NewOrderLine().isbn(line.isbn()).quantity(line.quantity()))
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
    return new OrderSummary(
        order.getId(),
        order.getStatus().getValue(),
        order.getTotal().getAmount(),
        order.getTotal().getCurrency(),
        false);
  }
}
