package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.model.Assertion;
import io.concordat.validation.JavaRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A text that looks real, cut or drawn out to the length that is asked for. */
final class StringDraft {

  private static final int LONGEST = 10_000;

  /** Repetitions without end, or of anything, give texts that nobody would write. */
  private static final Pattern UGLY =
      Pattern.compile("[^\\\\][*+.]|\\[\\^|\\{[0-9]*,\\}|\\{[0-9,]*[0-9]{3}|\\(\\?|\\\\[SDWPpbB]");

  private final Variant variant;
  private final String name;
  private final Dice dice;
  private final long least;
  private final long most;

  private StringDraft(Variant variant, String name, Dice dice) {
    this.variant = variant;
    this.name = name;
    this.dice = dice;
    this.least =
        variant.assertions(Assertion.MinLength.class).stream()
            .mapToLong(Assertion.MinLength::value)
            .max()
            .orElse(0);
    this.most =
        variant.assertions(Assertion.MaxLength.class).stream()
            .mapToLong(Assertion.MaxLength::value)
            .min()
            .orElse(Long.MAX_VALUE);
  }

  /** Some texts, the most real first; none of them need be valid. */
  static List<String> of(Variant variant, String name, Dice dice) {
    return new StringDraft(variant, name, dice).texts();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Assertion.Format format : variant.assertions(Assertion.Format.class)) {
      FormatTexts.text(format.name(), dice).ifPresent(texts::add);
    }
    List<Assertion.Pattern> patterns = variant.assertions(Assertion.Pattern.class);
    String usual = fit(NameTexts.text(name, dice));
    if (texts.isEmpty() && (patterns.isEmpty() || matches(usual, patterns))) {
      texts.add(usual);
    }
    for (Assertion.Pattern pattern : patterns) {
      if (!UGLY.matcher(" " + pattern.regex()).find()) {
        texts.add(Fiction.tell(dice, faker -> faker.regexify(pattern.regex())));
      }
    }
    return texts;
  }

  private static boolean matches(String text, List<Assertion.Pattern> patterns) {
    return patterns.stream()
        .allMatch(
            pattern ->
                compiled(pattern.regex()).filter(regex -> regex.matcher(text).find()).isPresent());
  }

  private static Optional<Pattern> compiled(String regex) {
    try {
      return Optional.of(Pattern.compile(JavaRegex.of(regex)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private String fit(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      String start = text.substring(0, text.offsetByCodePoints(0, (int) most));
      // A text that ends in a blank looks like a mistake.
      return start.endsWith(" ")
          ? start.strip() + "x".repeat(start.length() - start.strip().length())
          : start;
    }
    if (length >= least || least > LONGEST) {
      return text;
    }
    StringBuilder longer = new StringBuilder(text);
    for (int i = 0; longer.length() < least; i++) {
      longer.append(' ').append(FormatTexts.word(dice.child(i)));
    }
    String all =
        longer.substring(
            0, (int) Math.min(longer.length(), Math.max(least, Math.min(most, longer.length()))));
    return all.endsWith(" ") ? all.substring(0, all.length() - 1) + "x" : all;
  }
}
