package io.concordat.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986 §2.1) of UTF-8 text. */
final class Percent {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** The text; empty where a percent sign begins no byte, or the bytes are not UTF-8. */
  static Optional<String> decode(String encoded) {
    return encoded.indexOf('%') < 0 ? Optional.of(encoded) : decodeBytes(encoded);
  }

  /** The text of a form: a plus sign is a space (WHATWG URL §5.1). */
  static Optional<String> decodeForm(String encoded) {
    return decode(encoded.indexOf('+') < 0 ? encoded : encoded.replace('+', ' '));
  }

  /**
   * The text.
   *
   * @throws Undecodable when it is none
   */
  static String text(String encoded) {
    return decode(encoded).orElseThrow(Undecodable::new);
  }

  /**
   * The text of a form.
   *
   * @throws Undecodable when it is none
   */
  static String formText(String encoded) {
    return decodeForm(encoded).orElseThrow(Undecodable::new);
  }

  private static Optional<String> decodeBytes(String encoded) {
    byte[] text = encoded.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] != '%') {
        text[length++] = text[i];
        continue;
      }
      int high = i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
      int low = i + 2 < text.length ? Character.digit(text[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      text[length++] = (byte) (high * 16 + low);
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Encodes all but the unreserved characters. */
  static String encode(String text) {
    return encode(text, "");
  }

  /** Encodes all but the unreserved characters and, as {@code allowReserved} wants it, these. */
  static String encode(String text, boolean allowsReserved) {
    // What would end the query, or part it, cannot stay as it is (OAS 3.1 §4.8.12).
    return encode(text, allowsReserved ? RESERVED.replaceAll("[#\\[\\]&=+,;?]", "") : "");
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c) || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0;
  }
}
