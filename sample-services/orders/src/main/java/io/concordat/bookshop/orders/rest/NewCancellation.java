package io.concordat.bookshop.orders.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an order is cancelled; the same in 1.2.0 and 2.0.0. */
public record NewCancellation(
    @NotNull @Pattern(regexp = "changed-mind|ordered-by-mistake|found-elsewhere|other")
        String reason,
    @Size(max = 500) @Nullable String comment) {}
