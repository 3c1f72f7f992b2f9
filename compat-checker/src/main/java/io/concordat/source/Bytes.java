package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;

/** Takes no more into memory than the limits allow, whatever a file claims its size to be. */
final class Bytes {

  private Bytes() {}

  static byte[] read(InputStream in, Limits limits) throws IOException {
    int most = (int) Math.min(limits.bytes(), Integer.MAX_VALUE - 16);
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      throw tooLarge(limits);
    }
    return bytes;
  }

  static Unreadable tooLarge(Limits limits) {
    return new Unreadable(
        "is larger than " + limits.bytes() + " bytes", "split it into several files");
  }
}
