package io.concordat.exchange;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.source.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes values as bodies of the media types that are declared. */
public final class BodyWriter {

  private static final String BOUNDARY = "concordat-5f1f3a9c";

  /**
   * A body that is ready to be sent.
   *
   * @param contentType a type, where a range may be declared
   */
  public record Written(String contentType, byte[] bytes) {}

  private BodyWriter() {}

  /** The body; empty where the media type cannot say the value. */
  public static Optional<Written> write(Json value, MediaType media) {
    MediaRange range = media.range();
    if (range.isJson()) {
      return written(range.toString(), value.text());
    }
    if (range.subtype().equals("x-www-form-urlencoded")) {
      return FormEncoder.urlEncoded(value, media).flatMap(text -> written(range.toString(), text));
    }
    if (range.type().equals("multipart")) {
      String type = range.subtype().equals("*") ? "multipart/form-data" : range.toString();
      return FormEncoder.multipart(value, media, BOUNDARY)
          .flatMap(text -> written(type + "; boundary=" + BOUNDARY, text));
    }
    String text = value instanceof Json.Str string ? string.value() : value.text();
    return written(concrete(range), text);
  }

  /** A type of the range. */
  private static String concrete(MediaRange range) {
    if (!range.subtype().equals("*")) {
      return range.toString();
    }
    return switch (range.type()) {
      case "*", "application" -> "application/json";
      case "text" -> "text/plain";
      default -> range.type() + "/example";
    };
  }

  private static Optional<Written> written(String type, String text) {
    return Optional.of(new Written(type, text.getBytes(StandardCharsets.UTF_8)));
  }
}
