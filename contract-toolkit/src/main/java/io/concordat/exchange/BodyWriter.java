package io.concordat.exchange;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Schema;
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
    MediaRange range = concrete(media.range(), value);
    if (range.isJson()) {
      return written(range.toString(), value.text());
    }
    if (range.subtype().equals("x-www-form-urlencoded")) {
      return FormEncoder.urlEncoded(value, media).flatMap(text -> written(range.toString(), text));
    }
    if (range.type().equals("multipart")) {
      return FormEncoder.multipart(value, media, BOUNDARY)
          .flatMap(text -> written(range + "; boundary=" + BOUNDARY, text));
    }
    if (range.isXml() && !(value instanceof Json.Str)) {
      return written(range.toString(), XmlText.of(value, media.schema().orElse(Schema.any())));
    }
    String text = value instanceof Json.Str string ? string.value() : value.text();
    return written(range.toString(), text);
  }

  /** A type of the range that suits the value. */
  private static MediaRange concrete(MediaRange range, Json value) {
    if (!range.subtype().equals("*")) {
      return range;
    }
    return switch (range.type()) {
      case "*" -> MediaRange.of(value instanceof Json.Str ? "text/plain" : "application/json");
      case "application" -> MediaRange.of("application/json");
      case "text" -> MediaRange.of("text/plain");
      case "multipart" -> MediaRange.of("multipart/form-data");
      default -> MediaRange.of(range.type() + "/example");
    };
  }

  private static Optional<Written> written(String type, String text) {
    return Optional.of(new Written(type, text.getBytes(StandardCharsets.UTF_8)));
  }
}
