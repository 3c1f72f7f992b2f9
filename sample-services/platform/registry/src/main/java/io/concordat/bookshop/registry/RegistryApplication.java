package io.concordat.bookshop.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/** The service registry (Richardson, Microservices Patterns § 3.2.4): Netflix Eureka. */
@SpringBootApplication
@EnableEurekaServer
public class RegistryApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(RegistryApplication.class, arguments);
  }
}
