package io.concordat.judge;

import io.concordat.compare.Difference;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a rule with gaps for what is special about one finding: {@code {place}}, {@code
 * {before}}, {@code {after}}. What stands in square brackets is left out when no gap in it has
 * anything to say; where only one has, the other one was unconstrained.
 */
record MessageTemplate(String text) {

  private static final Pattern PART_OR_GAP = Pattern.compile("\\[([^\\]]*)\\]|\\{\\w+\\}");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern WORDS = Pattern.compile("[^ `]+(, [^ `]+)*+");

  /** The sentence about one difference. */
  String fill(Difference difference) {
    Map<String, String> values =
        Map.of(
            "place", difference.place(),
            "before", asCode(difference.before()),
            "after", asCode(difference.after()));
    // In one pass, so that nothing that a document says is taken for a gap.
    return capitalized(
        PART_OR_GAP
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) == null
                            ? fillGaps(found.group(), values, "")
                            : fillPart(found.group(1), values))));
  }

  private static String fillPart(String part, Map<String, String> values) {
    boolean isSaid = GAP.matcher(part).results().anyMatch(gap -> !value(gap, values).isEmpty());
    return isSaid ? fillGaps(part, values, "unconstrained") : "";
  }

  private static String fillGaps(String text, Map<String, String> values, String otherwise) {
    return GAP.matcher(text)
        .replaceAll(
            gap -> {
              String value = value(gap, values);
              return Matcher.quoteReplacement(value.isEmpty() ? otherwise : value);
            });
  }

  private static String value(MatchResult gap, Map<String, String> values) {
    return values.getOrDefault(gap.group(1), "");
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
