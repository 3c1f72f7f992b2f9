package io.concordat.bookshop.shop;

import io.concordat.bookshop.shop.Options.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which services a shop has, and how they find each other. */
final class ShopPlan {

  static final int ORDERS = 8081;
  static final int STOREFRONT = 8082;
  private static final int FULFILMENT = 8083;
  private static final int QUOTES = 8084;
  private static final int PAYMENTS = 8085;
  private static final int PAYMENTS_GRPC = 9085;

  private final Options options;
  private final Infrastructure infrastructure;

  ShopPlan(Options options, Infrastructure infrastructure) {
    this.options = options;
    this.infrastructure = infrastructure;
  }

  private int port(int usual) {
    return usual + options.portOffset;
  }

  List<Service> services() {
    return List.of(
        service(
            "payments",
            PAYMENTS,
            List.of(port(PAYMENTS_GRPC)),
            Map.of("payments.port", "" + port(PAYMENTS_GRPC))),
        service("orders", ORDERS, List.of(), orders()),
        service("storefront", STOREFRONT, List.of(), storefront()),
        service("fulfilment", FULFILMENT, List.of(), fulfilment()),
        service("quotes", QUOTES, List.of(), messaging()));
  }

  private Service service(
      String name, int port, List<Integer> otherPorts, Map<String, String> properties) {
    return new Service(name, port(port), otherPorts, properties);
  }

  private Map<String, String> orders() {
    Map<String, String> properties = messaging();
    properties.putAll(infrastructure.database("orders"));
    properties.put("orders.serve", options.orders.toString());
    properties.put("orders.publish", options.orders.toString());
    properties.put("orders.hear", options.orders == Versions.V1 ? "1.x" : "2.x");
    properties.put("orders.payments", "localhost:" + port(PAYMENTS_GRPC));
    properties.put("outbox.publisher", options.publisher.toString());
    return properties;
  }

  private Map<String, String> fulfilment() {
    Map<String, String> properties = messaging();
    properties.putAll(infrastructure.database("fulfilment"));
    properties.put("fulfilment.publish", options.orders.toString());
    return properties;
  }

  private Map<String, String> storefront() {
    boolean isOld = options.orders == Versions.V1;
    Map<String, String> properties = messaging();
    properties.put(
        "storefront.orders.url", "http://localhost:" + port(ORDERS) + (isOld ? "/v1" : "/v2"));
    properties.put("storefront.orders.version", isOld ? "1" : "2");
    properties.put("storefront.events", isOld ? "1.x" : "2.x");
    properties.put("storefront.payments.target", "localhost:" + port(PAYMENTS_GRPC));
    return properties;
  }

  private Map<String, String> messaging() {
    Map<String, String> properties = new TreeMap<>();
    properties.put("messaging.broker", options.broker.toString());
    properties.put("messaging.url", infrastructure.brokerUrl());
    return properties;
  }

  /** What a person may want to open. */
  List<String> urls() {
    String orders = "http://localhost:" + port(ORDERS);
    List<String> urls = new ArrayList<>();
    urls.add("storefront  http://localhost:" + port(STOREFRONT) + "/books");
    if (options.orders != Versions.V2) {
      urls.add("orders 1.x  " + orders + "/v1/orders");
    }
    if (options.orders != Versions.V1) {
      urls.add("orders 2.x  " + orders + "/v2/orders");
    }
    urls.add("payments    localhost:" + port(PAYMENTS_GRPC) + " (gRPC)");
    return urls;
  }
}
