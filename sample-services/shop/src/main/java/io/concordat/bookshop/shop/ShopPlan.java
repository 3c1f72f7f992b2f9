package io.concordat.bookshop.shop;

import io.concordat.bookshop.shop.Options.Discovery;
import io.concordat.bookshop.shop.Options.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which services a shop has, and how they find each other. */
final class ShopPlan {

  static final int ORDERS = 8081;
  static final int STOREFRONT = 8082;
  private static final int GATEWAY = 8080;
  private static final int FULFILMENT = 8083;
  private static final int QUOTES = 8084;
  private static final int PAYMENTS = 8085;
  private static final int REGISTRAR = 8086;
  private static final int ORDERS_2 = 8091;
  private static final int REGISTRY = 8761;
  private static final int PAYMENTS_GRPC = 9085;

  private final Options options;
  private final Infrastructure infrastructure;
  private final Jars jars;

  ShopPlan(Options options, Infrastructure infrastructure, Jars jars) {
    this.options = options;
    this.infrastructure = infrastructure;
    this.jars = jars;
  }

  private int port(int usual) {
    return usual + options.portOffset;
  }

  /** What is to be started, in this order. */
  List<Service> services() {
    List<Service> services = new ArrayList<>();
    if (options.discovery != Discovery.NONE) {
      services.add(service("registry", REGISTRY, Map.of()));
    }
    services.add(
        new Service(
            "payments",
            "payments",
            port(PAYMENTS),
            List.of(port(PAYMENTS_GRPC)),
            Map.of("payments.port", "" + port(PAYMENTS_GRPC))));
    if (options.discovery == Discovery.PLATFORM) {
      services.add(service("registrar", REGISTRAR, registrar()));
      services.add(service("gateway", GATEWAY, Map.of("registry", registry())));
    } else {
      services.addAll(discoverable());
    }
    services.add(service("fulfilment", FULFILMENT, fulfilment()));
    services.add(service("quotes", QUOTES, messaging()));
    return services;
  }

  /** What others have to find. */
  private List<Service> discoverable() {
    List<Service> services = new ArrayList<>();
    services.add(service("orders", ORDERS, orders()));
    if (options.discovery != Discovery.NONE) {
      services.add(new Service("orders-2", "orders", port(ORDERS_2), List.of(), orders()));
    }
    services.add(service("storefront", STOREFRONT, storefront()));
    return services;
  }

  private Service service(String name, int port, Map<String, String> properties) {
    return new Service(name, name, port(port), List.of(), properties);
  }

  /** Those that the registrar launches. */
  private List<Service> launched() {
    return options.discovery == Discovery.PLATFORM ? discoverable() : List.of();
  }

  /** Those that are started, and those that the registrar launches. */
  List<Service> all() {
    return Stream.concat(services().stream(), launched().stream()).toList();
  }

  /** What is typed to start those, in their order. */
  List<List<String>> launches() {
    return launched().stream().map(this::launch).toList();
  }

  private List<String> launch(Service service) {
    return ServiceProcess.command(
        service, jars.of(service.artifact()), options.json, service.name() + " ");
  }

  /** Whose each port is. */
  Ports ports() {
    Map<Integer, String> ports = new TreeMap<>();
    for (Service service : all()) {
      ports.put(service.port(), service.name());
      service.otherPorts().forEach(port -> ports.put(port, service.name()));
    }
    return new Ports(ports, options.portOffset);
  }

  /** The registrar knows the services; they know nothing of it. */
  private Map<String, String> registrar() {
    Map<String, String> properties = new TreeMap<>();
    properties.put("registrar.registry", registry());
    List<Service> launched = launched();
    for (int i = 0; i < launched.size(); i++) {
      Service service = launched.get(i);
      String instance = "registrar.instances[" + i + "].";
      properties.put(instance + "service", service.artifact());
      properties.put(instance + "port", "" + service.port());
      List<String> command = launch(service);
      for (int j = 0; j < command.size(); j++) {
        properties.put(instance + "command[" + j + "]", command.get(j));
      }
    }
    return properties;
  }

  private String registry() {
    return "http://localhost:" + port(REGISTRY);
  }

  private void discover(Map<String, String> properties) {
    if (options.discovery == Discovery.SELF) {
      properties.put("spring.profiles.active", "discovery");
      properties.put("registry", registry());
    }
  }

  private Map<String, String> orders() {
    Map<String, String> properties = messaging();
    properties.putAll(infrastructure.database("orders"));
    properties.put("orders.serve", options.orders.toString());
    properties.put("orders.publish", options.orders.toString());
    properties.put("orders.hear", options.orders == Versions.V1 ? "1.x" : "2.x");
    properties.put("orders.payments", "localhost:" + port(PAYMENTS_GRPC));
    properties.put("outbox.publisher", options.publisher.toString());
    discover(properties);
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
    properties.put("storefront.orders.url", ordersUrl() + (isOld ? "/v1" : "/v2"));
    // The first requests meet JVMs that all start on one machine.
    properties.put("storefront.orders.read-timeout", "3s");
    discover(properties);
    properties.put("storefront.orders.version", isOld ? "1" : "2");
    properties.put("storefront.events", isOld ? "1.x" : "2.x");
    properties.put("storefront.payments.target", "localhost:" + port(PAYMENTS_GRPC));
    return properties;
  }

  private String ordersUrl() {
    return switch (options.discovery) {
      case NONE -> "http://localhost:" + port(ORDERS);
      case SELF -> "http://orders";
      case PLATFORM -> "http://localhost:" + port(GATEWAY);
    };
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
    if (options.discovery != Discovery.NONE) {
      urls.add("registry    " + registry());
    }
    if (options.discovery == Discovery.PLATFORM) {
      urls.add("gateway     http://localhost:" + port(GATEWAY) + "/shop/books");
    }
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
