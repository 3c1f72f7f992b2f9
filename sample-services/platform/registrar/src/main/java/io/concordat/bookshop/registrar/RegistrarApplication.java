package io.concordat.bookshop.registrar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * 3rd-party registration (Richardson, Microservices Patterns § 3.2.4): what a deployment platform
 * does, small enough to be read.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RegistrarApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(RegistrarApplication.class, arguments);
  }
}
