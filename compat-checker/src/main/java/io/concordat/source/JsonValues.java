package io.concordat.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON that is no document of a specification but a message: strictly, since its sender is a
 * program and its readers may disagree about whatever is doubtful.
 */
public final class JsonValues {

  private static final int BYTE_ORDER_MARK = 3;

  private JsonValues() {}

  /**
   * The value of a JSON text (RFC 8259).
   *
   * @throws SpecException when it is not exactly one value in UTF-8, repeats a name, or is beyond
   *     the limits
   */
  public static Json read(byte[] text, Limits limits) {
    if (text.length > limits.bytes()) {
      throw refuse("larger than " + limits.bytes() + " bytes", "send less");
    }
    if (!isUtf8(text)) {
      throw refuse("not UTF-8", "encode it as UTF-8");
    }
    List<Problem> problems = new ArrayList<>();
    Node root =
        JsonReader.read(withoutMark(text), new TreeBuilder(new Document("", ""), limits, problems));
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return root.toJson();
  }

  private static boolean isUtf8(byte[] text) {
    for (byte b : text) {
      if (b < 0) {
        return isDecodable(text);
      }
    }
    return true;
  }

  private static boolean isDecodable(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A mark is not JSON, but may be ignored (RFC 8259 §8.1). */
  private static byte[] withoutMark(byte[] text) {
    boolean isMarked =
        text.length >= BYTE_ORDER_MARK
            && text[0] == (byte) 0xEF
            && text[1] == (byte) 0xBB
            && text[2] == (byte) 0xBF;
    return isMarked ? java.util.Arrays.copyOfRange(text, BYTE_ORDER_MARK, text.length) : text;
  }

  private static SpecException refuse(String what, String repair) {
    return new SpecException(Problem.error(new Location("", 1, 1, ""), what, repair));
  }
}
