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
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** How many bytes make up the character that begins here, 0 if they make none (RFC 3629 §4). */
  private static int sequence(byte[] bytes, int i) {
    int first = at(bytes, i);
    int second = at(bytes, i + 1);
    if (first >= 0xC2 && first <= 0xDF) {
      return isTail(second) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      boolean isShortest = first != 0xE0 || second >= 0xA0;
      boolean isCharacter = first != 0xED || second <= 0x9F;
      return isTail(second) && isShortest && isCharacter && isTail(at(bytes, i + 2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      boolean isInRange = first == 0xF0 ? second >= 0x90 : first != 0xF4 || second <= 0x8F;
      boolean isComplete = isTail(second) && isTail(at(bytes, i + 2)) && isTail(at(bytes, i + 3));
      return isInRange && isComplete ? 4 : 0;
    }
    return 0;
  }

  private static boolean isTail(int b) {
    return b >= 0x80 && b <= 0xBF;
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
