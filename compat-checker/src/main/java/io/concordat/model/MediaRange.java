package io.concordat.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A media type or a range of them (RFC 9110 §8.3.1 and §12.5.1).
 *
 * @param type the first part in lower case, or {@code *}
 * @param subtype the second part in lower case, or {@code *}
 * @param parameters by name in lower case, weights left out
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

  public MediaRange {
    parameters = Map.copyOf(parameters);
  }

  /** Takes the text apart; one without a slash is a type of any subtype. */
  public static MediaRange of(String text) {
    String[] parts = text.split(";", -1);
    String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", 2);
    Map<String, String> parameters = new TreeMap<>();
    Arrays.stream(parts)
        .skip(1)
        .map(part -> part.split("=", 2))
        .filter(pair -> pair.length == 2 && !pair[0].strip().equalsIgnoreCase("q"))
        .forEach(pair -> parameters.put(lower(pair[0]), lower(pair[1]).replace("\"", "")));
    return new MediaRange(names[0], names.length == 2 ? names[1] : "*", parameters);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether every type of the other range is one of this range. */
  public boolean covers(MediaRange other) {
    return (type.equals("*") || type.equals(other.type))
        && (subtype.equals("*") || subtype.equals(other.subtype))
        && (parameters.isEmpty() || other.parameters.entrySet().containsAll(parameters.entrySet()));
  }

  /** How exactly the range names types: an exact type with parameters says more than a range. */
  public int precision() {
    return (type.equals("*") ? 0 : 2) + (subtype.equals("*") ? 0 : 2) + parameters.size();
  }

  /** Whether its content is JSON (RFC 6839 §3.1). */
  public boolean isJson() {
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  /** Whether its content is XML, where the names of elements come from {@code xml}. */
  public boolean isXml() {
    return subtype.equals("xml") || subtype.endsWith("+xml");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type).append('/').append(subtype);
    new TreeMap<>(parameters).forEach((name, v) -> text.append("; ").append(name + "=" + v));
    return text.toString();
  }
}
