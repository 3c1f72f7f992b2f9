package io.concordat.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names and values that are joined by ampersands: a query or the body of a form. Names are decoded,
 * values are not, because delimiters inside of them mean something while they stand as they are.
 */
final class RawQuery {

  /** Whoever sends more means harm. */
  static final int MOST = 10_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Optional<String> damage;

  private RawQuery(String text) {
    String broken = null;
    int at = 0;
    int count = 0;
    while (at < text.length()) {
      int end = text.indexOf('&', at);
      int stop = end < 0 ? text.length() : end;
      if (stop > at) {
        if (++count > MOST) {
          broken = "more than " + MOST + " parameters";
          break;
        }
        String pair = text.substring(at, stop);
        int equal = pair.indexOf('=');
        String name = equal < 0 ? pair : pair.substring(0, equal);
        Optional<String> decoded = Percent.decodeForm(name);
        if (decoded.isEmpty()) {
          broken = "`" + name + "` is not percent-encoded UTF-8";
        }
        values
            .computeIfAbsent(decoded.orElse(name), n -> new ArrayList<>())
            .add(equal < 0 ? "" : pair.substring(equal + 1));
      }
      at = stop + 1;
    }
    this.damage = Optional.ofNullable(broken);
  }

  static RawQuery of(String text) {
    return new RawQuery(text);
  }

  /** What cannot be read, if there is something. */
  Optional<String> damage() {
    return damage;
  }

  /** The values of this name, still encoded, in their order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All names, decoded, and their values, still encoded. */
  Map<String, List<String>> byName() {
    return Collections.unmodifiableMap(values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
