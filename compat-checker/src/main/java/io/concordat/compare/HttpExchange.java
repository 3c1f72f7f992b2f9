package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.source.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the traffic of a REST operation where values of a schema travel: a body, a parameter
 * or a header.
 *
 * @param direction who sends: {@code REQUEST} is what clients send, {@code RESPONSE} what providers
 *     send; the request of a webhook is of the latter kind
 * @param part which part of the message
 * @param name of the parameter or header; empty for a body
 * @param status of a response, as text; empty in requests
 * @param media type of a body; empty for parameters that are no media type
 * @param separators what stands between the items of a list, in the versions that write it as one
 *     text
 */
record HttpExchange(
    Operation oldOperation,
    Operation newOperation,
    Direction direction,
    Part part,
    String name,
    String status,
    Optional<MediaRange> media,
    Map<Version, String> separators)
    implements Exchange {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** A part of an HTTP message. */
  enum Part {
    BODY,
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  static HttpExchange requestBody(Operation oldOperation, Operation newOperation) {
    return new HttpExchange(
        oldOperation,
        newOperation,
        oldOperation.isReversed() ? Direction.RESPONSE : Direction.REQUEST,
        Part.BODY,
        "",
        "",
        Optional.empty(),
        Map.of());
  }

  static HttpExchange responseBody(Operation oldOperation, Operation newOperation, String status) {
    return new HttpExchange(
        oldOperation,
        newOperation,
        oldOperation.isReversed() ? Direction.REQUEST : Direction.RESPONSE,
        Part.BODY,
        "",
        status,
        Optional.empty(),
        Map.of());
  }

  HttpExchange of(Part newPart, String newName) {
    return new HttpExchange(
        oldOperation, newOperation, direction, newPart, newName, status, media, Map.of());
  }

  /** The place of a parameter or header. */
  HttpExchange of(Part newPart, Parameter oldParameter, Parameter newParameter) {
    Map<Version, String> texts = new EnumMap<>(Version.class);
    oldParameter.separator().ifPresent(text -> texts.put(Version.OLD, text));
    newParameter.separator().ifPresent(text -> texts.put(Version.NEW, text));
    return new HttpExchange(
        oldOperation,
        newOperation,
        direction,
        newPart,
        oldParameter.name(),
        status,
        media,
        Map.copyOf(texts));
  }

  HttpExchange as(MediaRange range) {
    return new HttpExchange(
        oldOperation, newOperation, direction, part, name, status, Optional.of(range), separators);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public boolean isText() {
    return media.map(range -> range.toString().startsWith(FORM)).orElse(part != Part.BODY);
  }

  @Override
  public Optional<String> separator(Version version) {
    return Optional.ofNullable(separators.get(version));
  }

  /** Whether this is part of the answer rather than of the call. */
  boolean isResponse() {
    return !status.isEmpty();
  }

  /** The place in words: {@code request body}, {@code 200 response body}, {@code query …}. */
  @Override
  public String place() {
    String call = oldOperation.isReversed() ? "callback " : "";
    String message = call + (isResponse() ? status + " response" : "request");
    return switch (part) {
      case BODY -> message + " body";
      case PATH -> call + "path parameter `" + name + "`";
      case QUERY -> call + "query parameter `" + name + "`";
      case COOKIE -> call + "cookie parameter `" + name + "`";
      case HEADER ->
          isResponse()
              ? message + " header `" + name + "`"
              : call + "header parameter `" + name + "`";
    };
  }

  @Override
  public String operation() {
    return oldOperation.name();
  }

  @Override
  public Witness witness(Json value, Version sender) {
    String kind = isResponse() ? "response" : "request";
    return new Witness(kind, value, HttpText.of(this, value, sender), sender, true);
  }
}
