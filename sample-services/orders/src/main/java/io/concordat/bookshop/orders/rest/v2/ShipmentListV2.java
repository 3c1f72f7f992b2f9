package io.concordat.bookshop.orders.rest.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ShipmentList} of 2.0.0. */
record ShipmentListV2(List<ShipmentV2> shipments) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShipmentV2(
      String carrier,
      Instant shippedAt,
      List<String> isbns,
      @Nullable String trackingNumber,
      @Nullable URI trackingUrl) {

    static ShipmentV2 of(Parcel parcel) {
      String number = parcel.trackingNumber();
      return new ShipmentV2(
          parcel.carrier(),
          parcel.shippedAt(),
          parcel.isbns(),
          number,
          number == null ? null : URI.create("https://track.example/" + number));
    }
  }

  static ShipmentListV2 of(Order order) {
    return new ShipmentListV2(order.parcels().stream().map(ShipmentV2::of).toList());
  }
}
