package io.concordat.bookshop.fulfilment;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The fulfilment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class FulfilmentApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(FulfilmentApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
