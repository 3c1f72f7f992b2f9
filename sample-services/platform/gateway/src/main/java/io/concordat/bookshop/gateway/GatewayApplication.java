package io.concordat.bookshop.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Server-side discovery (Richardson, Microservices Patterns § 3.2.4): clients know one address, and
 * the gateway asks the registry which instance is to answer.
 */
@SpringBootApplication
public class GatewayApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(GatewayApplication.class, arguments);
  }
}
