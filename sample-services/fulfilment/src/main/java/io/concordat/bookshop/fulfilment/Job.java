package io.concordat.bookshop.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order to be packed and shipped.
 *
 * @param trace the trace of the command
 * @param toShip the parcels to come, each with its books
 * @param shipped the parcels that have left
 */
record Job(
    String orderId, String country, String trace, List<List<Line>> toShip, List<Parcel> shipped) {

  /** So many of a book. */
  record Line(String isbn, int quantity) {}

  /** Books on their way. */
  record Parcel(
      String id,
      String carrier,
      String trackingNumber,
      Instant shippedAt,
      List<Line> lines,
      boolean isLast) {

    public Parcel {
      lines = List.copyOf(lines);
    }
  }

  public Job {
    toShip = List.copyOf(toShip);
    shipped = List.copyOf(shipped);
  }

  /**
   * One parcel, or two where some of the books come later and the customer does not mind.
   *
   * @param rare books that come later
   */
  static Job of(
      String orderId,
      String country,
      String trace,
      List<Line> lines,
      boolean mayBeSplit,
      Set<String> rare) {
    List<Line> now = lines.stream().filter(line -> !rare.contains(line.isbn())).toList();
    List<Line> later = lines.stream().filter(line -> rare.contains(line.isbn())).toList();
    List<List<Line>> parcels =
        mayBeSplit
            ? Stream.of(now, later).filter(parcel -> !parcel.isEmpty()).toList()
            : List.of(lines);
    return new Job(orderId, country, trace, parcels, List.of());
  }

  /** With the next parcel on its way. */
  Job ship(Instant now) {
    String number = orderId.substring("ord_".length());
    boolean isLast = toShip.size() == 1;
    Parcel parcel =
        new Parcel(
            // Eight letters or digits that differ from one parcel of the order to the next.
            "par_" + number.substring(1) + shipped.size(),
            country.equals("NL") ? "PostNL" : "DHL",
            "3S" + number.toUpperCase(Locale.ROOT) + shipped.size(),
            now,
            toShip.get(0),
            isLast);
    return new Job(
        orderId,
        country,
        trace,
        toShip.subList(1, toShip.size()),
        Stream.concat(shipped.stream(), Stream.of(parcel)).toList());
  }

  Parcel lastParcel() {
    return shipped.get(shipped.size() - 1);
  }
}
