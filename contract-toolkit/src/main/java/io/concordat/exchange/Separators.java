package io.concordat.exchange;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes texts apart that hold several values. */
final class Separators {

  /** What may stand in a URI as it is. */
  private static final Set<String> BARE = Set.of(",", ".", ";");

  private static final Map<String, Pattern> WRITTEN =
      Map.of(
          ",", written(","),
          ".", written("."),
          ";", written(";"),
          "|", written("|"),
          " ", written(" "),
          "\t", written("\t"));

  private Separators() {}

  static List<String> split(String text, String separator) {
    return Arrays.asList(text.split(Pattern.quote(separator), -1));
  }

  /**
   * The ways to take a text apart. A separator that is encoded belongs to a value (RFC 6570
   * §3.2.1), but many clients encode the whole; blanks and bars cannot stand in a URI but encoded.
   */
  static List<List<String>> ways(String raw, List<String> separators) {
    Set<List<String>> ways = new LinkedHashSet<>();
    for (String separator : separators) {
      boolean isBare = BARE.contains(separator);
      if (isBare) {
        ways.add(split(raw, separator));
      }
      if (!isBare || raw.indexOf('%') >= 0) {
        ways.add(Arrays.asList(pattern(separator).split(raw, -1)));
      }
    }
    return List.copyOf(ways);
  }

  /** A separator, encoded or not. */
  private static Pattern written(String separator) {
    return Pattern.compile(
        Pattern.quote(separator)
            + "|(?i:"
            + Pattern.quote(Percent.encode(separator))
            + ")"
            + (separator.equals(" ") ? "|\\+" : ""));
  }

  private static Pattern pattern(String separator) {
    Pattern pattern = WRITTEN.get(separator);
    if (pattern == null) {
      throw new IllegalStateException("nothing is separated by " + separator);
    }
    return pattern;
  }
}
