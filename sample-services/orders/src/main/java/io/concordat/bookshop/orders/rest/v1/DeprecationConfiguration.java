package io.concordat.bookshop.orders.rest.v1;

import io.concordat.bookshop.orders.OrdersProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has all answers of version 1 tell that it is deprecated. */
@Configuration(proxyBeanMethods = false)
@ServesFirst
class DeprecationConfiguration implements WebMvcConfigurer {

  private final OrdersProperties properties;

  DeprecationConfiguration(OrdersProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new DeprecatedVersion(properties.deprecatedSince(), properties.sunset()));
  }
}
