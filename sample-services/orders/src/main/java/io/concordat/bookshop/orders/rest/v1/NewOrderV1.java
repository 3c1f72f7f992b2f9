package io.concordat.bookshop.orders.rest.v1;

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

/** {@code NewOrder} of 1.2.0. */
record NewOrderV1(
    @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull BookCount> lines,
    @NotNull @Valid Address shipTo,
    @Email @Nullable String contactEmail,
    @Nullable Boolean allowPartialShipment,
    @Size(min = 1, max = 300) @Nullable String giftMessage) {

  NewOrder toDomain(UUID key) {
    // In version 1 everything comes in one parcel unless the customer says otherwise.
    boolean isPartial = allowPartialShipment != null && allowPartialShipment;
    return new NewOrder(key, lines, shipTo, new Wishes(contactEmail, isPartial, giftMessage, null));
  }
}
