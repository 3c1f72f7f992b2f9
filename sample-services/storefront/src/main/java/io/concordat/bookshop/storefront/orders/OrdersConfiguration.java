package io.concordat.bookshop.storefront.orders;

import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.client.RestClient;

/** The order service, in the version and at the place that are configured. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

  @Bean
  @Profile("!discovery")
  OrderService orderService(RestClient.Builder builder, OrdersProperties properties) {
    return OrderService.connect(builder, properties);
  }

  /**
   * Client-side discovery: the host of the URL is the name of a service, and each request goes to
   * one of the instances that the registry knows of.
   */
  @Bean
  @Profile("discovery")
  OrderService discoveredOrderService(
      RestClient.Builder builder,
      OrdersProperties properties,
      LoadBalancerInterceptor loadBalancer) {
    return OrderService.connect(builder.requestInterceptor(loadBalancer), properties);
  }
}
