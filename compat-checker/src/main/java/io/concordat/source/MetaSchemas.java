package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemas of JSON Schema itself, which schemas refer to by URLs that nobody should fetch. */
final class MetaSchemas {

  private static final Pattern URL =
      Pattern.compile(
          "https?://json-schema\\.org/"
              + "(draft-0[467]/schema|draft/20(?:19-09|20-12)/(?:schema|meta/[a-z-]+))");

  private MetaSchemas() {}

  /** The text of the schema with this URL, if it is one of them. */
  static Optional<byte[]> read(String url) throws IOException {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = "json-schema.org/" + matcher.group(1) + ".json";
    try (InputStream text = MetaSchemas.class.getResourceAsStream(name)) {
      return text == null ? Optional.empty() : Optional.of(text.readAllBytes());
    }
  }
}
