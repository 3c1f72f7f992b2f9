package io.concordat.bookshop.storefront.payments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the payment service is and how long we wait for it.
 *
 * @param target of gRPC, such as {@code localhost:9085}
 * @param deadline for an answer, all attempts included
 */
@ConfigurationProperties("storefront.payments")
public record PaymentsProperties(
    @DefaultValue("localhost:9085") String target, @DefaultValue("500ms") Duration deadline) {}
