package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.model.MediaRange;
import io.concordat.source.Json;
import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import io.concordat.source.SpecException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Payloads as bytes and as values. */
final class Contents {

  /** What anybody may have sent; deeper than this a validator's stack may overflow. */
  private static final Limits LIMITS = new Limits(64L << 20, 200, 5_000_000, 0);

  private Contents() {}

  /** Whether payloads of this type are read as JSON: nothing said means JSON. */
  static boolean isJson(String contentType) {
    return contentType.isEmpty() || contentType.contains("json");
  }

  private static boolean isText(String contentType) {
    return MediaRange.of(contentType).type().equals("text");
  }

  /**
   * The bytes that say a value.
   *
   * @throws MessageStubException when only JSON could and the type is another
   */
  static byte[] write(Json value, String contentType) {
    if (!isJson(contentType) && !(value instanceof Json.Str)) {
      throw new MessageStubException(
          "nobody here writes " + contentType + ": give the message an example that is a text");
    }
    String text = isJson(contentType) ? value.text() : plain(value);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The value that the bytes say; empty for types that nobody here reads, such as XML.
   *
   * @throws SpecException when they are no JSON and should be
   */
  static Optional<Json> read(byte[] payload, String contentType) {
    if (isJson(contentType)) {
      return Optional.of(JsonValues.read(payload, LIMITS));
    }
    return isText(contentType) ? text(payload).map(Json::of) : Optional.empty();
  }

  /** The value of a text. */
  static Json read(String json) {
    return JsonValues.read(json.getBytes(StandardCharsets.UTF_8), LIMITS);
  }

  private static Optional<String> text(byte[] payload) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Headers as the object that a schema describes. */
  static Json.Obj headers(ChannelMessage message) {
    Map<String, Json> members = new LinkedHashMap<>();
    message.headers().forEach((name, text) -> members.put(name, Json.of(text)));
    return new Json.Obj(members);
  }

  /** A value as a header or part of an address says it. */
  static String plain(Json value) {
    return value instanceof Json.Str string ? string.value() : value.text();
  }

  static Json toJson(ChannelMessage message) {
    return Json.object(
        "key", message.key().map(Json::of).orElse(null),
        "headers", headers(message),
        "contentType", message.contentType().map(Json::of).orElse(null),
        "replyTo", message.replyTo().map(Json::of).orElse(null),
        "correlationId", message.correlationId().map(Json::of).orElse(null),
        "payload", value(message));
  }

  private static Json value(ChannelMessage message) {
    try {
      return read(message.payload(), message.contentType().orElse(""))
          .orElseGet(() -> Json.of(message.payload().length + " bytes"));
    } catch (SpecException e) {
      return Json.of(message.text());
    }
  }
}
