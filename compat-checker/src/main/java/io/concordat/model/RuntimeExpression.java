package io.concordat.model;

import io.concordat.source.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a message that is about to be sent or was received, such as {@code
 * $message.header#/correlationId} (AsyncAPI 3.0, Runtime Expression).
 *
 * @param part of the message
 * @param path the names that lead to the place, none for the part as a whole
 */
public record RuntimeExpression(Part part, List<String> path) {

  private static final Pattern SYNTAX =
      Pattern.compile("\\$message\\.(header|payload)(?:#((?:/.*)?))?");

  /** Which part of a message. */
  public enum Part {
    HEADER,
    PAYLOAD
  }

  public RuntimeExpression {
    path = List.copyOf(path);
  }

  /** Takes the text apart; empty if it is no such expression. */
  public static Optional<RuntimeExpression> of(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String pointer = matcher.group(2) == null ? "" : matcher.group(2);
    return Optional.of(
        new RuntimeExpression(
            Part.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
            Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList()));
  }

  /**
   * The value at the place.
   *
   * @param whole the part of the message that is meant
   */
  public Optional<Json> find(Json whole) {
    Optional<Json> at = Optional.of(whole);
    for (String name : path) {
      at = at.flatMap(value -> child(value, name));
    }
    return at;
  }

  private static Optional<Json> child(Json value, String name) {
    if (value instanceof Json.Obj object) {
      return Optional.ofNullable(object.members().get(name));
    }
    return value instanceof Json.Arr array && name.matches("0|[1-9]\\d{0,8}")
        ? array.elements().stream().skip(Long.parseLong(name)).findFirst()
        : Optional.empty();
  }

  /**
   * The part with another value at the place. Objects on the way are made where there are none; a
   * part that is no object, or has an array on the way, stays as it is.
   */
  public Json replace(Json whole, Json value) {
    return replace(whole, path, value);
  }

  private static Json replace(Json whole, List<String> path, Json value) {
    if (path.isEmpty()) {
      return value;
    }
    if (!(whole instanceof Json.Obj object)) {
      return whole;
    }
    String name = path.get(0);
    Json inner = object.members().getOrDefault(name, Json.object());
    return object.with(name, replace(inner, path.subList(1, path.size()), value));
  }

  @Override
  public String toString() {
    return "$message."
        + part.name().toLowerCase(Locale.ROOT)
        + "#"
        + path.stream()
            .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
  }
}
