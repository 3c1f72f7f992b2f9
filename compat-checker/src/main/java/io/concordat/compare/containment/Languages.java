package io.concordat.compare.containment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The languages of patterns, each compiled once at the cost of who asks first, and of formats. */
final class Languages {

  private record Compiled(Optional<Language> language, String obstacle) {}

  private final Budget budget;
  private final Map<String, Compiled> patterns = new HashMap<>();
  private final Map<StringClause.Demands, Outcome> strings = new HashMap<>();

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

  /** A language that all strings of the format are in. */
  Language around(StringFormat format) {
    return charged(format.language(format.upper()));
  }

  /** A language of strings that are all of the format. */
  Language within(StringFormat format) {
    return charged(format.language(format.lower()));
  }

  /** A language of strings that nobody denies to be of the format. */
  Language shown(StringFormat format) {
    return charged(format.language(format.shown()));
  }

  /** A language that all strings are in that somebody takes for the format. */
  Language taken(StringFormat format) {
    return charged(format.language(format.taken()));
  }

  /** Whether somebody has asked for it before makes no difference to what may still be asked. */
  private Language charged(Language language) {
    budget.spend(language.table().size());
    return language;
  }

  /** A string that meets the demands, looked for once. */
  Outcome outcome(StringClause.Demands demands, Supplier<Outcome> search) {
    Outcome known = strings.get(demands);
    if (known == null) {
      known = search.get();
      strings.put(demands, known);
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
