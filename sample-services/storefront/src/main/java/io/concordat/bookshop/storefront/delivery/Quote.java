package io.concordat.bookshop.storefront.delivery;

import io.concordat.bookshop.storefront.catalogue.Book.Money;

/** What a carrier asks for a delivery. */
public record Quote(String carrier, Money price, int days) {}
