package io.concordat.bookshop.orders.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** So many of a book. */
public record BookCount(
    @NotNull @Pattern(regexp = "97[89][0-9]{10}") String isbn, @Min(1) @Max(99) int quantity) {}
