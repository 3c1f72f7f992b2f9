package io.concordat.bookshop.payments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is deployed.
 *
 * @param port where gRPC is served; 0 for any that is free
 * @param limit the most that a customer may spend at once, in the smallest unit of the currency
 * @param captureAfter how long after its authorisation a payment is captured
 */
@ConfigurationProperties("payments")
public record PaymentsProperties(
    @DefaultValue("9085") int port,
    @DefaultValue("50000") long limit,
    @DefaultValue("1s") Duration captureAfter) {}
