package io.concordat.bookshop.orders.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where books go.
 *
 * @param country ISO 3166-1, two letters
 */
public record Address(
    @NotNull @Size(min = 1, max = 100) String name,
    @NotNull @Size(min = 1, max = 100) String street,
    @NotNull @Size(min = 1, max = 100) String city,
    @NotNull @Size(min = 1, max = 12) String postalCode,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}
