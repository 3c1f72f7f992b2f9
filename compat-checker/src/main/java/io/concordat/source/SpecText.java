package io.concordat.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file.
 *
 * @param text without a byte order mark
 * @param isGuessed whether the bytes are no valid Unicode and were read as windows-1252
 */
record SpecText(String text, boolean isGuessed) {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Decodes by the byte order mark or by the pattern of zero bytes (YAML 1.2.2 §5.2). */
  static SpecText decode(byte[] bytes) {
    Charset charset = charset(bytes);
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new SpecText(text.startsWith("\uFEFF") ? text.substring(1) : text, false);
    } catch (CharacterCodingException e) {
      return new SpecText(new String(bytes, Charset.forName("windows-1252")), true);
    }
  }

  private static Charset charset(byte[] b) {
    int first = at(b, 0);
    int second = at(b, 1);
    int third = at(b, 2);
    int fourth = at(b, 3);
    if (first == 0 && second == 0 && (third == 0xFE && fourth == 0xFF || third == 0)) {
      return UTF_32BE;
    }
    if ((first == 0xFF && second == 0xFE || second == 0) && third == 0 && fourth == 0) {
      return UTF_32LE;
    }
    if (first == 0xFE && second == 0xFF || first == 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE || second == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xFF : -1;
  }
}
