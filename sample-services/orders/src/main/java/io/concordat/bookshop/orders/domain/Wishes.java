package io.concordat.bookshop.orders.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the customer wants beside the books.
 *
 * @param contactEmail who hears when the books are on their way; nobody, when absent
 * @param allowPartialShipment whether some books may be shipped before all of them are in stock
 * @param reference the customer's own name for the order
 */
public record Wishes(
    @Nullable String contactEmail,
    boolean allowPartialShipment,
    @Nullable String giftMessage,
    @Nullable String reference) {}
