package io.concordat.compare.containment;

import io.concordat.validation.JavaRegex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code format} of strings, by what is known of its language. */
final class StringFormat {

  static final String EVERYTHING = "";
  private static final String NOTHING = "[]";

  private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();

  private final String name;
  private final String upper;
  private final String lower;
  private final String shown;
  private final String taken;
  private final List<String> samples;
  private final Function<String, Truth> between;
  private @Nullable Pattern upperPattern;
  private @Nullable Pattern lowerPattern;

  /**
   * @param upper a regular expression that all its strings match
   * @param lower a regular expression that only its strings match
   * @param shown a regular expression that only those strings match of which nobody doubts it
   * @param taken a regular expression that all those strings match that somebody takes for one
   * @param samples readable strings that are of the format
   * @param between decides strings that match the one but not the other
   */
  StringFormat(
      String name,
      String upper,
      String lower,
      String shown,
      String taken,
      List<String> samples,
      Function<String, Truth> between) {
    this.name = name;
    this.upper = upper;
    this.lower = lower;
    this.shown = shown;
    this.taken = taken;
    this.samples = samples;
    this.between = between;
  }

  /** The format of this name; one that nobody has defined may be anything. */
  static StringFormat of(String name) {
    StringFormat known = StringFormats.BY_NAME.get(name);
    return known != null
        ? known
        : new StringFormat(
            name, EVERYTHING, NOTHING, NOTHING, EVERYTHING, List.of(), text -> Truth.UNKNOWN);
  }

  String upper() {
    return upper;
  }

  String lower() {
    return lower;
  }

  String shown() {
    return shown;
  }

  String taken() {
    return taken;
  }

  /** The language of one of its expressions: always the same, so it is made once in a process. */
  Language language(String regex) {
    return LANGUAGES.computeIfAbsent(
        regex, r -> PatternCompiler.compile(r, new Budget(Long.MAX_VALUE)));
  }

  List<String> samples() {
    return samples;
  }

  /** Whether the text is of the format. */
  Truth test(String text) {
    if (isEverything() || samples.contains(text)) {
      return Truth.TRUE;
    }
    Pattern around = upperPattern;
    Pattern within = lowerPattern;
    if (around == null || within == null) {
      around = Pattern.compile(JavaRegex.of(upper));
      within = Pattern.compile(JavaRegex.of(lower));
      upperPattern = around;
      lowerPattern = within;
    }
    if (!around.matcher(text).find()) {
      return Truth.FALSE;
    }
    return within.matcher(text).find() ? Truth.TRUE : between.apply(text);
  }

  /** Whether every string of the one format is of the other, because they are defined like that. */
  static boolean isWithin(String name, String other) {
    return name.equals(other) || other.equals(StringFormats.WIDER.get(name));
  }

  /** Whether it is known which strings are of the format. */
  boolean isExact() {
    return upper.equals(lower);
  }

  /** Whether nothing is known about it. */
  boolean isUndefined() {
    return lower.equals(NOTHING);
  }

  /** Whether it only annotates: every string is of the format. */
  boolean isEverything() {
    return lower.equals(EVERYTHING);
  }

  @Override
  public String toString() {
    return name;
  }
}
