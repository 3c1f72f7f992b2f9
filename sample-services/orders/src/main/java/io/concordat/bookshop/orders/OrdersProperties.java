package io.concordat.bookshop.orders;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is deployed.
 *
 * @param serve which versions of the REST API
 * @param publish which versions of events and commands; both during a migration
 * @param deprecatedSince since when version 1 should not be used any more
 * @param sunset when version 1 goes away
 * @param payments where the payment service is, as a gRPC target
 * @param paymentDeadline how long a charge may take
 * @param hear which version of what fulfilment tells; one, lest each parcel be told of twice
 */
@ConfigurationProperties("orders")
public record OrdersProperties(
    @DefaultValue("both") Versions serve,
    @DefaultValue("both") Versions publish,
    @DefaultValue("2026-10-01T00:00:00Z") Instant deprecatedSince,
    @DefaultValue("2027-12-31T23:59:59Z") Instant sunset,
    @DefaultValue("localhost:9085") String payments,
    @DefaultValue("1s") Duration paymentDeadline,
    @DefaultValue("2.x") Versions hear) {}
