package io.concordat.bookshop.registrar;

import io.concordat.bookshop.registrar.RegistrarProperties.Instance;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The registry's REST operations (Netflix Eureka wiki, <i>Eureka REST operations</i>). */
@Component
class Registry {

  private final RestClient http;
  private final long leaseSeconds;

  Registry(RestClient.Builder builder, RegistrarProperties properties) {
    this.http = builder.baseUrl(properties.registry() + "/eureka/apps").build();
    this.leaseSeconds = properties.lease().toSeconds();
  }

  /**
   * Tells that an instance is still there.
   *
   * @return false when the registry does not know it (any more)
   */
  boolean renew(Instance instance) {
    return http.put()
        .uri("/{app}/{id}", app(instance), instance.id())
        .exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
  }

  /** Tells that an instance is there. */
  void register(Instance instance) {
    Map<String, Object> content =
        Map.of(
            "instanceId",
            instance.id(),
            "app",
            app(instance),
            "hostName",
            "localhost",
            "ipAddr",
            "127.0.0.1",
            "vipAddress",
            instance.service(),
            "status",
            "UP",
            "port",
            Map.of("$", instance.port(), "@enabled", "true"),
            "dataCenterInfo",
            Map.of(
                "@class",
                "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
                "name",
                "MyOwn"),
            "leaseInfo",
            Map.of("renewalIntervalInSecs", 1, "durationInSecs", leaseSeconds));
    http.post()
        .uri("/{app}", app(instance))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("instance", content))
        .retrieve()
        .toBodilessEntity();
  }

  /** Tells that an instance is gone. */
  void deregister(Instance instance) {
    http.delete().uri("/{app}/{id}", app(instance), instance.id()).retrieve().toBodilessEntity();
  }

  private static String app(Instance instance) {
    return instance.service().toUpperCase(Locale.ROOT);
  }
}
