package io.concordat.bookshop.registrar;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is launched, and where it is registered.
 *
 * @param registry base of its URL
 * @param lease how long the registry believes in an instance of which it does not hear; Eureka
 *     waits twice as long
 * @param instances each a process
 */
@ConfigurationProperties("registrar")
public record RegistrarProperties(
    @DefaultValue("http://localhost:8761") String registry,
    @DefaultValue("2s") Duration lease,
    @DefaultValue List<Instance> instances) {

  /**
   * An instance of a service.
   *
   * @param service its name in the registry
   * @param port where it serves HTTP
   * @param health path at which it says how it is
   * @param command that starts it
   */
  public record Instance(
      String service,
      int port,
      @DefaultValue("/actuator/health") String health,
      List<String> command) {

    String id() {
      return "localhost:" + service + ":" + port;
    }
  }
}
