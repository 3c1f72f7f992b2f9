package io.concordat.bookshop.storefront.orders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the order service is and how long we wait for it.
 *
 * @param url its base, such as {@code http://localhost:8081/v2}
 * @param version which of its versions we speak, 1 or 2
 * @param connectTimeout until a connection is there
 * @param readTimeout until an answer is there
 */
@ConfigurationProperties("storefront.orders")
public record OrdersProperties(
    @DefaultValue("http://localhost:8081/v2") String url,
    @DefaultValue("2") int version,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("1s") Duration readTimeout) {}
