package io.concordat.judge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the day from an {@code x-sunset}. */
final class Sunset {

  /** A date, a date-time (RFC 3339), or the form of the {@code Sunset} header (RFC 8594 §3). */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_DATE,
          DateTimeFormatter.ISO_DATE_TIME,
          DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));

  private Sunset() {}

  /** The day; empty when the text is no date. */
  static Optional<LocalDate> parse(String text) {
    return FORMS.stream().flatMap(form -> parse(form, text.strip()).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(DateTimeFormatter form, String text) {
    try {
      return Stream.of(form.parse(text)).map(d -> d.query(TemporalQueries.localDate())).findFirst();
    } catch (DateTimeException notThisForm) {
      return Optional.empty();
    }
  }
}
