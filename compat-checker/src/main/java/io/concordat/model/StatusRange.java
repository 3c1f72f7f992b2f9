package io.concordat.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The status codes that a response is declared for (OAS 3.1 §4.8.16): one, a class, or those that
 * nothing else is declared for.
 *
 * @param text {@code 200}, {@code 2XX} or {@code DEFAULT}
 */
public record StatusRange(String text) {

  /** Reads the key of a responses object; empty when it is no status. */
  public static Optional<StatusRange> of(String key) {
    String text = key.toUpperCase(Locale.ROOT);
    return text.equals("DEFAULT") || text.matches("[1-5]([0-9]{2}|XX)")
        ? Optional.of(new StatusRange(text))
        : Optional.empty();
  }

  public boolean isDefault() {
    return text.equals("DEFAULT");
  }

  /** Whether it names a class of codes, such as {@code 2XX}. */
  public boolean isClass() {
    return text.endsWith("XX");
  }

  /** Whether it promises that the request was understood: 1xx to 3xx. */
  public boolean isSuccess() {
    return !isDefault() && text.charAt(0) < '4';
  }

  /** Whether each code of the other one is one of this. */
  public boolean covers(StatusRange other) {
    return isDefault() || equals(other) || isClass() && text.charAt(0) == other.text.charAt(0);
  }

  /** How exactly it names codes: one says more than a class, a class more than the default. */
  public int precision() {
    return isDefault() ? 0 : isClass() ? 1 : 2;
  }

  @Override
  public String toString() {
    return isDefault() ? "default" : text;
  }
}
