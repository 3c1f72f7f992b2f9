package io.concordat.compare.containment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The languages of patterns and formats, each compiled once, at the cost of who asks first. */
final class Languages {

  private record Compiled(Optional<Language> language, String obstacle) {}

  private final Budget budget;
  private final Map<String, Compiled> patterns = new HashMap<>();
  private final Map<String, Compiled> formats = new HashMap<>();
  private final Map<Record, Language> meetings = new HashMap<>();

  Languages(Budget budget) {
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  /**
   * The strings in which the expression matches.
   *
   * @throws UnsupportedPattern when they are no regular language, or too large a one
   */
  Language ofPattern(String regex) {
    return get(patterns.computeIfAbsent(regex, this::compile));
  }

  /**
   * A language that all strings of the format are in.
   *
   * @throws UnsupportedPattern when it is too large
   */
  Language around(StringFormat format) {
    return get(formats.computeIfAbsent(format.upper(), this::compile));
  }

  /**
   * A language of strings that are all of the format.
   *
   * @throws UnsupportedPattern when it is too large
   */
  Language within(StringFormat format) {
    return get(formats.computeIfAbsent(format.lower(), this::compile));
  }

  /**
   * A language of strings that nobody denies to be of the format.
   *
   * @throws UnsupportedPattern when it is too large
   */
  Language shown(StringFormat format) {
    return get(formats.computeIfAbsent(format.shown(), this::compile));
  }

  /**
   * The language that meets several demands.
   *
   * @param demands equal where the language is
   */
  Language meeting(Record demands, Supplier<Language> language) {
    Language known = meetings.get(demands);
    if (known == null) {
      known = language.get();
      meetings.put(demands, known);
    }
    return known;
  }

  private static Language get(Compiled compiled) {
    return compiled.language().orElseThrow(() -> new UnsupportedPattern(compiled.obstacle()));
  }

  private Compiled compile(String regex) {
    try {
      return new Compiled(Optional.of(PatternCompiler.compile(regex, budget)), "");
    } catch (UnsupportedPattern e) {
      return new Compiled(Optional.empty(), e.what());
    }
  }

  /** Whether the expression matches somewhere in the text. */
  Truth matches(String regex, String text) {
    try {
      return Truth.of(ofPattern(regex).contains(text));
    } catch (UnsupportedPattern e) {
      return Truth.UNKNOWN;
    }
  }

  /** Whether the text is of the format. */
  Truth isInFormat(String name, String text) {
    return StringFormat.of(name).test(text);
  }
}
