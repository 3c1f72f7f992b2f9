package io.concordat.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells files in the protobuf language from others. */
final class ProtoFile {

  private static final int START = 4_000;

  /** What comes without a name, such as standard input, shows itself by its first statement. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:\\s++|//[^\\n]*+\\n|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+"
              + "(?:syntax|edition)\\s*+=\\s*+[\"'][^\"']*+[\"']\\s*+;.*+",
          Pattern.DOTALL);

  private ProtoFile() {}

  static boolean is(String path, SpecText text) {
    // JSON and YAML are the rule, and do not pay for the exception.
    return isNamed(path) || path.endsWith(">") && BEGINS.matcher(text.start(START)).matches();
  }

  /** Whether a file's name says that it is one. */
  static boolean isNamed(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".proto");
  }
}
