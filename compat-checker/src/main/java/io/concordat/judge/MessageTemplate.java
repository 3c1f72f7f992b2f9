package io.concordat.judge;

import io.concordat.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a rule with gaps for what is special about one finding: {@code {place}}, {@code
 * {before}}, {@code {after}}. What stands in square brackets is left out when no gap in it has
 * anything to say; where only one has, the other one was unconstrained.
 */
record MessageTemplate(List<Part> parts) {

  /** Sentences of the catalogue, each taken apart once. */
  private static final Map<String, MessageTemplate> READ = new ConcurrentHashMap<>();

  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");
  private static final Pattern WORDS = Pattern.compile("[^ `]+(, [^ `]+)*+");

  /** What stands in brackets, or between them. */
  private record Part(List<Piece> pieces, boolean isOptional) {}

  /** Text as it is, or the name of a gap. */
  private record Piece(String text, boolean isGap) {}

  static MessageTemplate of(String text) {
    return READ.computeIfAbsent(text, MessageTemplate::read);
  }

  private static MessageTemplate read(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(text);
    int end = 0;
    while (brackets.find()) {
      parts.add(new Part(pieces(text.substring(end, brackets.start())), false));
      parts.add(new Part(pieces(brackets.group(1)), true));
      end = brackets.end();
    }
    parts.add(new Part(pieces(text.substring(end)), false));
    return new MessageTemplate(parts);
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int end = 0;
    while (gap.find()) {
      pieces.add(new Piece(text.substring(end, gap.start()), false));
      pieces.add(new Piece(gap.group(1), true));
      end = gap.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces;
  }

  /** The sentence about one difference. */
  String fill(Difference difference) {
    Map<String, String> values =
        Map.of(
            "place", difference.place(),
            "before", asCode(difference.before()),
            "after", asCode(difference.after()));
    StringBuilder sentence = new StringBuilder();
    for (Part part : parts) {
      if (!part.isOptional() || isSaid(part, values)) {
        String otherwise = part.isOptional() ? "unconstrained" : "";
        part.pieces().forEach(piece -> sentence.append(text(piece, values, otherwise)));
      }
    }
    return capitalized(sentence.toString());
  }

  private static boolean isSaid(Part part, Map<String, String> values) {
    return part.pieces().stream()
        .anyMatch(piece -> piece.isGap() && !text(piece, values, "").isEmpty());
  }

  private static String text(Piece piece, Map<String, String> values, String otherwise) {
    if (!piece.isGap()) {
      return piece.text();
    }
    String value = values.getOrDefault(piece.text(), "");
    return value.isEmpty() ? otherwise : value;
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
