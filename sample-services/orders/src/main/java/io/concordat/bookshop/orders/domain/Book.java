package io.concordat.bookshop.orders.domain;

/**
 * What is known here of a book: a copy of what the catalogue says.
 *
 * @param revision the greater one is the newer one
 */
public record Book(String isbn, String title, Money price, boolean isForSale, int revision) {}
