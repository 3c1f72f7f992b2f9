package io.concordat.bookshop.orders.rest.v2;

import io.concordat.bookshop.orders.domain.Address;
import io.concordat.bookshop.orders.domain.BookCount;
import io.concordat.bookshop.orders.domain.NewOrder;
import io.concordat.bookshop.orders.domain.Wishes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code NewOrder} of 2.0.0. */
record NewOrderV2(
    @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull BookCount> lines,
    @NotNull @Valid Address shipTo,
    @NotNull @Email String contactEmail,
    @Nullable Boolean allowPartialShipment,
    @Size(min = 1, max = 300) @Nullable String giftMessage,
    @Size(min = 1, max = 40) @Nullable String reference) {

  NewOrder toDomain(UUID key) {
    boolean isPartial = allowPartialShipment == null || allowPartialShipment;
    return new NewOrder(
        key, lines, shipTo, new Wishes(contactEmail, isPartial, giftMessage, reference));
  }
}
