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
 * A place in the traffic of an operation where values of a schema travel: a body, a parameter or a
 * header.
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
record Exchange(
    Operation oldOperation,
    Operation newOperation,
    Direction direction,
    Part part,
    String name,
    String status,
    Optional<MediaRange> media,
    Map<Version, String> separators) {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** A part of an HTTP message. */
  enum Part {
    BODY,
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  static Exchange requestBody(Operation oldOperation, Operation newOperation) {
    return new Exchange(
        oldOperation,
        newOperation,
        oldOperation.isReversed() ? Direction.RESPONSE : Direction.REQUEST,
        Part.BODY,
        "",
        "",
        Optional.empty(),
        Map.of());
  }

  static Exchange responseBody(Operation oldOperation, Operation newOperation, String status) {
    return new Exchange(
        oldOperation,
        newOperation,
        oldOperation.isReversed() ? Direction.REQUEST : Direction.RESPONSE,
        Part.BODY,
        "",
        status,
        Optional.empty(),
        Map.of());
  }

  Exchange of(Part newPart, String newName) {
    return new Exchange(
        oldOperation, newOperation, direction, newPart, newName, status, media, Map.of());
  }

  /** The place of a parameter or header. */
  Exchange of(Part newPart, Parameter oldParameter, Parameter newParameter) {
    Map<Version, String> texts = new EnumMap<>(Version.class);
    oldParameter.separator().ifPresent(text -> texts.put(Version.OLD, text));
    newParameter.separator().ifPresent(text -> texts.put(Version.NEW, text));
    return new Exchange(
        oldOperation,
        newOperation,
        direction,
        newPart,
        oldParameter.name(),
        status,
        media,
        Map.copyOf(texts));
  }

  Exchange as(MediaRange range) {
    return new Exchange(
        oldOperation, newOperation, direction, part, name, status, Optional.of(range), separators);
  }

  /** Whether providers send what travels here, so that clients have to understand it. */
  boolean isSentByProvider() {
    return direction == Direction.RESPONSE;
  }

  /**
   * A fact by which the new version asks or allows more of the sender than the old one.
   *
   * @param isMore whether it asks for more; otherwise it allows more
   */
  Fact stricter(Fact fact, boolean isMore) {
    Verdict fails = Verdict.ruled(isSentByProvider() ? Failure.SURPRISED : Failure.REFUSED);
    return isMore != isSentByProvider() ? fact.oldClient(fails) : fact.newClient(fails);
  }

  /** Whether values travel as text without a type: not what a media type such as JSON writes. */
  boolean isText() {
    return media.map(range -> range.toString().startsWith(FORM)).orElse(part != Part.BODY);
  }

  /** What stands between the items of a list in this version, if it writes it as one text. */
  Optional<String> separator(Version version) {
    return Optional.ofNullable(separators.get(version));
  }

  /** Whether this is part of the answer rather than of the call. */
  boolean isResponse() {
    return !status.isEmpty();
  }

  /** The place in words: {@code request body}, {@code 200 response body}, {@code query …}. */
  String place() {
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

  /** The operation that reaches this place, as the old version names it. */
  String operation() {
    return oldOperation.name();
  }

  /** The witness that this value is, when this version sends it. */
  Witness witness(Json value, Version sender) {
    String kind = isResponse() ? "response" : "request";
    return new Witness(kind, value, HttpText.of(this, value, sender), sender, true);
  }
}
