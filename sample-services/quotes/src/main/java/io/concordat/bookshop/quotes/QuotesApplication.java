package io.concordat.bookshop.quotes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The carriers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QuotesApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(QuotesApplication.class, arguments);
  }
}
