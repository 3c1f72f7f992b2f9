package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bodies by their media types. */
final class Body {

  private final Texts texts;
  private final Variants variants;
  private final FormDecoder forms;

  Body(Texts texts, Variants variants) {
    this.texts = texts;
    this.variants = variants;
    this.forms = new FormDecoder(texts, variants);
  }

  /**
   * The value of a body; absent where its media type is not taken apart: what there is to say about
   * XML and binary content is not in its schema.
   *
   * @param contentType that it has
   */
  Decoded read(byte[] body, String contentType, MediaType media) {
    MediaRange type = MediaRange.of(contentType);
    if (type.isJson()) {
      return JsonBody.read(body);
    }
    Optional<Schema> schema = media.schema();
    if (schema.isEmpty()) {
      return Decoded.ABSENT;
    }
    if (type.subtype().equals("x-www-form-urlencoded")) {
      return forms.urlEncoded(new String(body, StandardCharsets.UTF_8), media, schema.get());
    }
    if (type.type().equals("multipart")) {
      return forms.multipart(body, contentType, schema.get());
    }
    boolean isText = type.type().equals("text") && !type.isXml() && media.itemSchema().isEmpty();
    // A text may also stand for an object, in a language of its own.
    return isText && isScalar(schema.get())
        ? new Decoded.Value(texts.scalar(new String(body, StandardCharsets.UTF_8), schema.get()))
        : Decoded.ABSENT;
  }

  private boolean isScalar(Schema schema) {
    return variants.of(schema).stream()
        .anyMatch(
            v -> v.allows(JsonType.STRING) || v.allowsNumbers() || v.allows(JsonType.BOOLEAN));
  }
}
