package io.concordat.bookshop.storefront.orders;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.http.HttpClient;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** The order service in the storefront's own words: an adapter for each version speaks to it. */
public interface OrderService {

  /** What a customer does not say is left out: the contract has no null. */
  JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .build();

  /** Connects when it is first used, and waits for it only as long as the properties say. */
  static OrderService connect(RestClient.Builder builder, OrdersProperties properties) {
    HttpClient connections =
        HttpClient.newBuilder().connectTimeout(properties.connectTimeout()).build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
    requests.setReadTimeout(properties.readTimeout());
    RestClient http =
        builder
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
            // The contract asks for it; whose token it is, a gateway knows.
            .defaultHeaders(headers -> headers.setBearerAuth("storefront"))
            .build();
    return properties.version() == 1
        ? new OrderServiceV1(http, properties.url())
        : new OrderServiceV2(http, properties.url());
  }

  /**
   * Places an order.
   *
   * @param key the same for the same purchase
   * @throws RestClientException when the service refuses or does not answer
   */
  OrderSummary place(UUID key, Purchase purchase);

  /**
   * @throws RestClientException when there is no such order, or no answer
   */
  OrderSummary read(String id);
}
