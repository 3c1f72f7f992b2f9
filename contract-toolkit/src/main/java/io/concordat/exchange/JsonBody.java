package io.concordat.exchange;

import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Reads JSON that anybody may have sent. */
final class JsonBody {

  /** Room for what services send each other; deeper than this a validator's stack may overflow. */
  private static final Limits LIMITS = new Limits(128L << 20, 200, 5_000_000, 0);

  private JsonBody() {}

  static Decoded read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Decoded read(byte[] text) {
    try {
      return new Decoded.Value(JsonValues.read(text, LIMITS));
    } catch (SpecException e) {
      return new Decoded.Broken(
          e.problems().stream().limit(5).map(JsonBody::words).collect(Collectors.joining("; ")));
    }
  }

  private static String words(Problem problem) {
    return "line "
        + problem.location().line()
        + ", column "
        + problem.location().column()
        + ": "
        + problem.what();
  }
}
