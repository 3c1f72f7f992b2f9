package io.concordat.bookshop.payments;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The payment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PaymentsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PaymentsApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
