package io.concordat.stub.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;

/**
 * A body without its content coding (RFC 9110 §8.4), or why it cannot be had.
 *
 * @param refusal empty if all is well
 */
record Content(byte[] bytes, Optional<Answer> refusal) {

  static Content of(HttpFields head, byte[] body, int limit) {
    String coding =
        Optional.ofNullable(head.get(HttpHeader.CONTENT_ENCODING)).orElse("identity").strip();
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> new Content(body, Optional.empty());
      case "gzip", "x-gzip" -> unzip(body, limit);
      default ->
          refused(
              Answer.problem(415, "Unknown content coding", "This stub reads gzip and identity."));
    };
  }

  private static Content unzip(byte[] body, int limit) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] bytes = in.readNBytes(limit);
      return in.read() < 0
          ? new Content(bytes, Optional.empty())
          : refused(
              Answer.problem(
                  413, "The body is too large", "Unpacked, it exceeds the limit of this stub."));
    } catch (IOException e) {
      return refused(Answer.problem(400, "The body cannot be read", "It is not what gzip makes."));
    }
  }

  private static Content refused(Answer answer) {
    return new Content(new byte[0], Optional.of(answer));
  }
}
