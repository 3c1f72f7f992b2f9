package io.concordat.exchange;

import io.concordat.model.Parameter;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the values of parameters as the texts that their styles want (OAS 3.1 §4.8.12.3), the way
 * back from {@link ParameterDecoder}. What no style has a form for, a list in a list, becomes JSON.
 */
public final class ParameterEncoder {

  /** A name and a text, both encoded for their place. */
  public record Written(String name, String text) {
    @Override
    public String toString() {
      return name + "=" + text;
    }
  }

  private ParameterEncoder() {}

  /**
   * The texts of a value: one for a path or a header, any number for a query or cookies.
   *
   * @return empty where the style cannot say the value
   */
  public static Optional<List<Written>> encode(Parameter parameter, Json value) {
    try {
      return Optional.of(
          parameter.content().isEmpty() ? styled(parameter, value) : content(parameter, value));
    } catch (Unsayable e) {
      return Optional.empty();
    }
  }

  private static List<Written> content(Parameter parameter, Json value) {
    boolean isJson = parameter.content().get(0).range().isJson();
    if (parameter.in() == Parameter.In.QUERYSTRING && !isJson) {
      return members(value, text -> Percent.encode(text));
    }
    String text = isJson ? value.text() : plain(value);
    return List.of(new Written(name(parameter), place(parameter).apply(text)));
  }

  private static List<Written> styled(Parameter parameter, Json value) {
    if (isListOfNothing(value) && !parameter.style().equals("deepObject")) {
      throw new Unsayable();
    }
    return switch (parameter.in()) {
      case PATH -> List.of(new Written(parameter.name(), path(parameter, value)));
      case HEADER ->
          List.of(
              new Written(
                  parameter.name(),
                  header(
                      isNested(value)
                          ? joined(value, ",", parameter.isExploded(), ParameterEncoder::item)
                          : plain(value))));
      case QUERYSTRING -> members(value, text -> Percent.encode(text));
      case QUERY, COOKIE ->
          parameter.style().equals("deepObject") ? deep(parameter, value) : form(parameter, value);
    };
  }

  /** Its text is that of the empty list. */
  private static boolean isListOfNothing(Json value) {
    return value instanceof Json.Arr array
        && array.elements().size() == 1
        && plain(array.elements().get(0)).isEmpty();
  }

  private static String path(Parameter parameter, Json value) {
    Function<String, String> place = Percent::encode;
    String text =
        switch (parameter.style()) {
          case "label" ->
              parameter.isExploded()
                  ? "." + joined(value, ".", true, ParameterEncoder::withoutDots)
                  : "." + joined(value, ",", false, place);
          case "matrix" -> matrix(parameter, value);
          default -> joined(value, ",", parameter.isExploded(), place);
        };
    // Clients take these for steps up and down, encoded or not (WHATWG URL §4.4).
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new Unsayable();
    }
    return text;
  }

  private static String withoutDots(String text) {
    return Percent.encode(text).replace(".", "%2E");
  }

  private static String matrix(Parameter parameter, Json value) {
    if (!parameter.isExploded()) {
      return ";" + parameter.name() + "=" + joined(value, ",", false, Percent::encode);
    }
    if (value instanceof Json.Obj) {
      return ";" + joined(value, ";", true, Percent::encode);
    }
    StringBuilder text = new StringBuilder();
    for (Json item : items(value)) {
      text.append(';').append(parameter.name()).append('=').append(Percent.encode(plain(item)));
    }
    return text.toString();
  }

  private static List<Written> form(Parameter parameter, Json value) {
    Function<String, String> place = place(parameter);
    String name = name(parameter);
    if (parameter.isExploded() && value instanceof Json.Obj) {
      return members(value, place);
    }
    if (parameter.isExploded() && value instanceof Json.Arr array) {
      return array.elements().isEmpty()
          ? List.of(new Written(name, ""))
          : repeated(name, array, place);
    }
    String separator = parameter.separator().orElse(",");
    return List.of(
        new Written(
            name,
            separator.equals(",")
                ? joined(value, ",", false, place)
                : joined(
                    value, Percent.encode(separator), false, text -> without(separator, text))));
  }

  private static List<Written> repeated(
      String name, Json.Arr array, Function<String, String> place) {
    List<Written> texts = new ArrayList<>();
    array.elements().forEach(item -> texts.add(new Written(name, place.apply(plain(item)))));
    return texts;
  }

  private static String without(String separator, String text) {
    if (text.contains(separator)) {
      throw new Unsayable();
    }
    return Percent.encode(text);
  }

  /** An object each of whose properties has its own name; a list repeats its name. */
  private static List<Written> members(Json value, Function<String, String> place) {
    if (!(value instanceof Json.Obj object) || object.members().isEmpty()) {
      throw new Unsayable();
    }
    List<Written> texts = new ArrayList<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              for (Json item : items(member)) {
                texts.add(new Written(Percent.encode(name), place.apply(plain(item))));
              }
            });
    return texts;
  }

  private static List<Written> deep(Parameter parameter, Json value) {
    if (!isNested(value)) {
      throw new Unsayable();
    }
    List<Written> texts = new ArrayList<>();
    deep(name(parameter), value, texts);
    return texts;
  }

  private static void deep(String name, Json value, List<Written> texts) {
    if (value instanceof Json.Obj object) {
      if (object.members().isEmpty()) {
        throw new Unsayable();
      }
      object
          .members()
          .forEach(
              (key, member) -> {
                if (key.isEmpty() || key.contains("]") || key.contains("[")) {
                  throw new Unsayable();
                }
                deep(name + "[" + Percent.encode(key) + "]", member, texts);
              });
    } else if (value instanceof Json.Arr array) {
      if (array.elements().isEmpty()) {
        throw new Unsayable();
      }
      int index = 0;
      for (Json item : array.elements()) {
        deep(name + "[" + (isNested(item) ? index : "") + "]", item, texts);
        index++;
      }
    } else {
      texts.add(new Written(name, Percent.encode(plain(value))));
    }
  }

  private static String joined(
      Json value, String separator, boolean hasNames, Function<String, String> place) {
    if (value instanceof Json.Obj object) {
      if (object.members().isEmpty()) {
        throw new Unsayable();
      }
      List<String> parts = new ArrayList<>();
      object
          .members()
          .forEach(
              (name, member) ->
                  parts.add(
                      place.apply(name)
                          + (hasNames ? "=" : separator)
                          + place.apply(plain(member))));
      return String.join(separator, parts);
    }
    if (value instanceof Json.Arr array) {
      return String.join(
          separator, array.elements().stream().map(item -> place.apply(plain(item))).toList());
    }
    return place.apply(plain(value));
  }

  private static boolean isNested(Json value) {
    return value instanceof Json.Obj || value instanceof Json.Arr;
  }

  private static List<Json> items(Json value) {
    return value instanceof Json.Arr array ? array.elements() : List.of(value);
  }

  private static String plain(Json value) {
    return value instanceof Json.Str string ? string.value() : value.text();
  }

  private static String name(Parameter parameter) {
    return parameter.in() == Parameter.In.QUERY || parameter.in() == Parameter.In.COOKIE
        ? Percent.encode(parameter.name())
        : parameter.name();
  }

  private static Function<String, String> place(Parameter parameter) {
    return switch (parameter.in()) {
      case HEADER -> ParameterEncoder::header;
      case QUERY -> text -> Percent.encode(text, parameter.allowsReserved());
      default -> Percent::encode;
    };
  }

  /** Nothing is encoded in a header field. */
  private static String header(String text) {
    if (!text.equals(text.strip()) || text.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new Unsayable();
    }
    return text;
  }

  private static String item(String text) {
    if (text.contains(",") || text.contains("=")) {
      throw new Unsayable();
    }
    return header(text);
  }

  /** A value that has no text of this style. */
  private static final class Unsayable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unsayable() {
      super(null, null, false, false);
    }
  }
}
