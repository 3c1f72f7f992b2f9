package io.concordat.judge;

import io.concordat.compare.Difference;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a rule with gaps for what is special about one finding: {@code {place}}, {@code
 * {before}}, {@code {after}}. What stands in square brackets is left out when a gap in it has
 * nothing to say.
 */
record MessageTemplate(String text) {

  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern WORDS = Pattern.compile("[^ `]+(, [^ `]+)*+");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");

  /** The sentence about one difference. */
  String fill(Difference difference) {
    Map<String, String> values =
        Map.of(
            "place", difference.place(),
            "before", asCode(difference.before()),
            "after", asCode(difference.after()));
    String chosen =
        PART.matcher(text)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(isFilled(part.group(1), values) ? part.group(1) : ""));
    String filled =
        GAP.matcher(chosen)
            .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "")));
    return capitalized(filled);
  }

  private static boolean isFilled(String part, Map<String, String> values) {
    return GAP.matcher(part)
        .results()
        .noneMatch(gap -> values.getOrDefault(gap.group(1), "").isEmpty());
  }

  /** Words without spaces, such as {@code int32} or {@code a, b}, are values and no prose. */
  private static String asCode(String value) {
    return WORDS.matcher(value).matches() ? "`" + value.replace(", ", "`, `") + "`" : value;
  }

  private static String capitalized(String sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    int first = sentence.offsetByCodePoints(0, 1);
    return Character.toString(Character.toUpperCase(sentence.codePointAt(0)))
        + sentence.substring(first);
  }
}
