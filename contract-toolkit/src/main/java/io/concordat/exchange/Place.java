package io.concordat.exchange;

import io.concordat.model.Parameter;
import java.util.Locale;

/**
 * A part of an HTTP message.
 *
 * @param name of the parameter, header or cookie; empty where there is only one such part
 */
public record Place(Part part, String name) {

  public static final Place BODY = new Place(Part.BODY, "");

  /** The kinds of parts. */
  public enum Part {
    METHOD,
    PATH,
    QUERY,
    QUERYSTRING,
    HEADER,
    COOKIE,
    SECURITY,
    STATUS,
    BODY
  }

  static Place of(Part part) {
    return new Place(part, "");
  }

  static Place header(String name) {
    return new Place(Part.HEADER, name);
  }

  static Place of(Parameter parameter) {
    return new Place(Part.valueOf(parameter.in().name()), parameter.name());
  }

  @Override
  public String toString() {
    String word = part.name().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? word : word + " `" + name + "`";
  }
}
