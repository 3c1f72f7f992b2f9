package io.concordat.exchange;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Media types held against the ranges that are declared or accepted (RFC 9110 §8.3.1, §12.5.1). */
public final class Media {

  private Media() {}

  /** What is declared for a content type, the most exact first; empty where nothing is. */
  public static Optional<MediaType> declared(List<MediaType> content, MediaRange type) {
    return content.stream()
        .filter(media -> fits(media.range(), type))
        .max(Comparator.comparingInt(media -> media.range().precision()));
  }

  /** Whether the type is one of the range; parameters count where both have them. */
  static boolean fits(MediaRange range, MediaRange type) {
    return isSame(range.type(), type.type())
        && isSame(range.subtype(), type.subtype())
        && agree(range.parameters(), type.parameters());
  }

  private static boolean isSame(String range, String type) {
    boolean isSuffix = range.startsWith("*+") && type.endsWith(range.substring(1));
    return range.equals("*") || range.equals(type) || isSuffix;
  }

  private static boolean agree(Map<String, String> some, Map<String, String> others) {
    return some.entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals("charset"))
        .allMatch(p -> p.getValue().equals(others.getOrDefault(p.getKey(), p.getValue())));
  }

  /**
   * What of the content is acceptable, the best first: by the client's weights, then in the order
   * in which it is declared.
   */
  public static List<MediaType> acceptable(List<MediaType> content, List<String> accept) {
    if (accept.isEmpty()) {
      return content;
    }
    List<Preference> preferences = preferences(accept);
    return content.stream()
        .filter(media -> weight(media.range(), preferences) > 0)
        .sorted(Comparator.comparingDouble(media -> -weight(media.range(), preferences)))
        .toList();
  }

  private record Preference(MediaRange range, double weight) {}

  private static List<Preference> preferences(List<String> accept) {
    List<Preference> preferences = new ArrayList<>();
    for (String line : accept) {
      for (String range : line.split(",")) {
        if (!range.isBlank()) {
          preferences.add(new Preference(MediaRange.of(range.strip()), weight(range)));
        }
      }
    }
    return preferences;
  }

  private static double weight(String range) {
    for (String parameter : range.split(";")) {
      String text = parameter.strip();
      if (text.regionMatches(true, 0, "q=", 0, 2)) {
        try {
          return Double.parseDouble(text.substring(2).strip());
        } catch (NumberFormatException e) {
          return 1;
        }
      }
    }
    return 1;
  }

  /** The most exact range that fits decides (RFC 9110 §12.5.1). */
  private static double weight(MediaRange type, List<Preference> preferences) {
    return preferences.stream()
        .filter(p -> fits(p.range(), type) || fits(type, p.range()))
        .max(Comparator.comparingInt(p -> p.range().precision()))
        .map(Preference::weight)
        .orElse(0.0);
  }
}
