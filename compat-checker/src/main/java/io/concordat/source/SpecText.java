package io.concordat.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a file.
 *
 * @param utf8 as valid UTF-8, without a byte order mark
 * @param isGuessed whether the bytes are no valid Unicode and were read as windows-1252
 */
@SuppressWarnings("ArrayRecordComponent") // Large, and nobody compares it.
record SpecText(byte[] utf8, boolean isGuessed) {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Decodes by the byte order mark or by the pattern of zero bytes (YAML 1.2.2 §5.2). */
  static SpecText decode(byte[] bytes) {
    Charset charset = charset(bytes);
    if (charset == StandardCharsets.UTF_8 && isValidUtf8(bytes)) {
      return new SpecText(withoutMark(bytes), false);
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new SpecText(withoutMark(text.getBytes(StandardCharsets.UTF_8)), false);
    } catch (CharacterCodingException e) {
      String guessed = new String(bytes, Charset.forName("windows-1252"));
      return new SpecText(guessed.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  /** The characters. */
  String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The first characters, to tell what kind of text this is. */
  String start(int length) {
    return new String(utf8, 0, Math.min(length, utf8.length), StandardCharsets.UTF_8);
  }

  private static boolean isValidUtf8(byte[] bytes) {
    byte seen = 0;
    for (byte b : bytes) {
      seen |= b;
    }
    // Decoding puts U+FFFD where the bytes are wrong; it may also stand there rightly.
    return seen >= 0 || new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }

  private static byte[] withoutMark(byte[] utf8) {
    boolean isMarked = at(utf8, 0) == 0xEF && at(utf8, 1) == 0xBB && at(utf8, 2) == 0xBF;
    return isMarked ? Arrays.copyOfRange(utf8, 3, utf8.length) : utf8;
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
