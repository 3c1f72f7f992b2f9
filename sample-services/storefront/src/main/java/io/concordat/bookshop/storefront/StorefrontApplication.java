package io.concordat.bookshop.storefront;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The storefront. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StorefrontApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(StorefrontApplication.class, arguments);
  }
}
