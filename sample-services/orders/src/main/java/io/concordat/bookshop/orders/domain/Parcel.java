package io.concordat.bookshop.orders.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Books on their way. */
public record Parcel(
    String id,
    String carrier,
    Instant shippedAt,
    List<String> isbns,
    @Nullable String trackingNumber) {

  public Parcel {
    isbns = List.copyOf(isbns);
  }
}
