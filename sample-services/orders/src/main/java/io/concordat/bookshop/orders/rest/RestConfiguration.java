package io.concordat.bookshop.orders.rest;

import io.concordat.bookshop.orders.OrdersProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What happens to all requests of a version. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

  private final OrdersProperties properties;

  RestConfiguration(OrdersProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new DeprecatedVersion(properties.deprecatedSince(), properties.sunset()))
        .addPathPatterns("/v1/**");
  }
}
