package io.concordat.bookshop.storefront.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** The order service, in the version that is configured. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

  @Bean
  OrderService orderService(RestClient.Builder builder, OrdersProperties properties) {
    return OrderService.connect(builder, properties);
  }
}
