package io.concordat.example;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers that suit the name of a property: a {@code year} is a year. */
final class NameNumbers {

  /** From the least to the most, with so many digits behind the point where these may be. */
  private record Span(long least, long most, int digits) {}

  private static final Span USUAL = new Span(1, 1_000, 2);
  private static final Map<String, Span> BY_END = new LinkedHashMap<>();

  static {
    spans(new Span(1, 250, 2), "price", "amount", "total", "cost", "fee", "subtotal", "balance");
    spans(new Span(1, 20, 0), "quantity", "count", "items", "stock", "size");
    spans(new Span(1, 9, 0), "page", "pages", "position", "index", "priority", "level", "rank");
    spans(new Span(10, 100, 0), "limit", "perpage", "pagesize");
    spans(new Span(0, 0, 0), "offset");
    spans(new Span(18, 90, 0), "age");
    spans(new Span(1_990, 2_025, 0), "year");
    spans(new Span(1, 12, 0), "month");
    spans(new Span(1, 28, 0), "day");
    spans(new Span(0, 23, 0), "hour");
    spans(new Span(0, 59, 0), "minute", "second");
    spans(new Span(-80, 80, 5), "latitude", "lat");
    spans(new Span(-170, 170, 5), "longitude", "lng", "lon");
    spans(new Span(1, 100, 1), "percent", "percentage", "rate", "ratio", "score");
    spans(new Span(1, 5, 1), "rating", "stars");
    spans(new Span(1, 99_999, 0), "id", "number");
    spans(new Span(200, 299, 0), "status", "statuscode");
    spans(new Span(1_024, 9_999, 0), "port");
    spans(new Span(1, 3_600, 0), "seconds", "timeout", "duration", "ttl");
    spans(new Span(100, 4_000, 0), "width", "height", "length", "weight");
    spans(new Span(1_577_836_800L, 1_750_000_000L, 0), "timestamp", "createdat", "updatedat");
    spans(new Span(1_577_836_800L, 1_750_000_000L, 0), "created", "updated", "expires", "time");
  }

  private NameNumbers() {}

  private static void spans(Span span, String... ends) {
    List.of(ends).forEach(end -> BY_END.put(end, span));
  }

  /** A number for a property of this name. */
  static BigDecimal number(String name, boolean isInteger, Dice dice) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    Span span = USUAL;
    for (int i = 0; i < plain.length() && span == USUAL; i++) {
      span = BY_END.getOrDefault(plain.substring(i), USUAL);
    }
    BigDecimal whole = BigDecimal.valueOf(dice.between(span.least(), span.most()));
    if (isInteger || span.digits() == 0) {
      return whole;
    }
    long parts = BigDecimal.TEN.pow(span.digits()).longValueExact();
    return whole.add(
        BigDecimal.valueOf(dice.child("fraction").between(0, parts - 1), span.digits()));
  }
}
