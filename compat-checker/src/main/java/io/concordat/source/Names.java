package io.concordat.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short words of a document, each as one string: the same few hundred names and values make up
 * most of a specification.
 */
final class Names {

  private static final int LONGEST = 64;
  private static final int SLOTS = 1 << 14;

  private final @Nullable String[] known = new @Nullable String[SLOTS];

  /** The ASCII text between two places. */
  String of(byte[] text, int begin, int end) {
    int length = end - begin;
    if (length > LONGEST) {
      return new String(text, begin, length, StandardCharsets.ISO_8859_1);
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    String candidate = known[slot];
    if (candidate != null && isAt(candidate, text, begin, length)) {
      return candidate;
    }
    // A newer word takes the place of an older one, so that a hostile document gains nothing.
    String made = new String(text, begin, length, StandardCharsets.ISO_8859_1);
    known[slot] = made;
    return made;
  }

  private static boolean isAt(String candidate, byte[] text, int begin, int length) {
    if (candidate.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (candidate.charAt(i) != text[begin + i]) {
        return false;
      }
    }
    return true;
  }
}
