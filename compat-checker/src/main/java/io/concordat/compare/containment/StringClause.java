package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A string: its length, what it matches and what not, and what it differs from. */
final class StringClause implements Clause {

  /** What a language is made of. */
  private record Demands(Set<Fact.Matches> patterns, Set<Fact.InFormat> formats, boolean isAround) {
    Demands {
      patterns = Set.copyOf(patterns);
      formats = Set.copyOf(formats);
    }
  }

  private long min;
  private long max = Fact.UNBOUNDED;
  private Set<Fact.Matches> patterns = new LinkedHashSet<>();
  private Set<Fact.InFormat> formats = new LinkedHashSet<>();
  private Set<String> excluded = new HashSet<>();

  @Override
  public boolean add(Fact fact) {
    if (fact instanceof Fact.Length length) {
      min = Math.max(min, length.min());
      max = Math.min(max, length.max());
      return min <= max;
    }
    if (fact instanceof Fact.Matches matches) {
      patterns.add(matches);
      return !patterns.contains(new Fact.Matches(matches.regex(), !matches.holds()));
    }
    if (fact instanceof Fact.InFormat format) {
      formats.add(format);
      return formats.stream()
          .filter(other -> other.holds() != format.holds())
          .noneMatch(
              other ->
                  format.holds()
                      ? StringFormat.isWithin(format.name(), other.name())
                      : StringFormat.isWithin(other.name(), format.name()));
    }
    if (fact instanceof Fact.Among among) {
      among.values().forEach(value -> excluded.add(((Json.Str) value).value()));
      return true;
    }
    throw new IllegalStateException("not about strings: " + fact);
  }

  @Override
  public Clause copy() {
    StringClause copy = new StringClause();
    copy.min = min;
    copy.max = max;
    copy.patterns = new LinkedHashSet<>(patterns);
    copy.formats = new LinkedHashSet<>(formats);
    copy.excluded = new HashSet<>(excluded);
    return copy;
  }

  @Override
  public Outcome solve(Solver solver) {
    Languages languages = solver.languages();
    boolean mayBeInhabited = false;
    for (String candidate : candidates()) {
      Truth truth = test(candidate, languages);
      if (truth.isTrue()) {
        return new Outcome.Inhabited(new Json.Str(candidate));
      }
      mayBeInhabited |= !truth.isFalse();
    }
    if (patterns.isEmpty() && formats.isEmpty()) {
      return plainWord();
    }
    try {
      Words words = new Words(min, max, solver.budget());
      Optional<String> word = Optional.empty();
      // What a candidate leaves open is not empty; the language around it need not be made.
      if (formats.isEmpty() || !mayBeInhabited) {
        word = words.find(language(solver, true));
        if (word.isEmpty()) {
          return Outcome.EMPTY;
        }
      }
      if (!formats.isEmpty()) {
        word = words.find(language(solver, false));
      }
      return word.isPresent()
          ? new Outcome.Inhabited(new Json.Str(word.get()))
          : Outcome.unknown(reason());
    } catch (UnsupportedPattern e) {
      return Outcome.unknown("pattern with " + e.what());
    }
  }

  private String reason() {
    List<String> names = new ArrayList<>();
    for (Fact.InFormat format : formats) {
      if (StringFormat.of(format.name()).isUndefined()) {
        return "the format \"" + format.name() + "\" has no definition";
      }
      names.add(format.name());
    }
    return "formats that are no regular languages: " + String.join(", ", names);
  }

  /** Readable strings that often do. */
  private List<String> candidates() {
    List<String> candidates = new ArrayList<>();
    for (Fact.InFormat format : formats) {
      candidates.addAll(StringFormat.of(format.name()).samples());
    }
    if (min <= 64) {
      String filler = "a".repeat((int) Math.max(min, Math.min(1, max)));
      candidates.add(filler);
      candidates.add(filler.replace('a', 'b'));
      candidates.add(filler.replace('a', 'A'));
      candidates.add(filler.replace('a', '1'));
      candidates.add("");
    }
    return candidates;
  }

  private Truth test(String text, Languages languages) {
    long length = text.codePointCount(0, text.length());
    Truth truth = Truth.of(length >= min && length <= max && !excluded.contains(text));
    for (Fact.InFormat format : formats) {
      if (!truth.isFalse() && !isAssumed(format)) {
        Truth isIn = languages.isInFormat(format.name(), text);
        truth = truth.and(format.holds() ? isIn : isIn.not());
      }
    }
    for (Fact.Matches pattern : patterns) {
      if (!truth.isFalse()) {
        Truth matches = languages.matches(pattern.regex(), text);
        truth = truth.and(pattern.holds() ? matches : matches.not());
      }
    }
    return truth;
  }

  /**
   * Whoever names a format that nobody has defined means that there are such strings. Which ones is
   * only a question where the other side has to refuse some.
   */
  private static boolean isAssumed(Fact.InFormat fact) {
    return fact.holds() && StringFormat.of(fact.name()).isUndefined();
  }

  /** Without patterns only the length matters; there are always enough other characters. */
  private Outcome plainWord() {
    if (max == 0) {
      return excluded.contains("") ? Outcome.EMPTY : new Outcome.Inhabited(new Json.Str(""));
    }
    if (min > 1_000_000) {
      return Outcome.unknown("minLength: longer than is practical");
    }
    String prefix = "a".repeat((int) Math.max(min - 1, 0));
    for (int c = 'a'; c <= 'a' + excluded.size() + 1; c++) {
      String word = prefix + Character.toString(c);
      if (!excluded.contains(word)) {
        return new Outcome.Inhabited(new Json.Str(word));
      }
    }
    return Outcome.unknown("enum: too many strings");
  }

  /** The same demands come together again in one message after the other. */
  private Language language(Solver solver, boolean isAround) {
    Budget budget = solver.budget();
    Language language =
        solver
            .languages()
            .meeting(
                new Demands(patterns, formats, isAround),
                () -> meeting(solver.languages(), isAround));
    return excluded.isEmpty()
        ? language
        : language.and(Language.ofWords(excluded, budget).not(budget), budget);
  }

  private Language meeting(Languages languages, boolean isAround) {
    Budget budget = languages.budget();
    Language language = Language.ALL;
    for (Fact.Matches pattern : patterns) {
      Language matching = languages.ofPattern(pattern.regex());
      language = language.and(pattern.holds() ? matching : matching.not(budget), budget);
    }
    for (Fact.InFormat fact : formats) {
      StringFormat format = StringFormat.of(fact.name());
      if (isAssumed(fact)) {
        continue;
      }
      if (!format.isEverything()) {
        Language strings =
            isAround == fact.holds()
                ? languages.around(format)
                : isAround ? languages.within(format) : languages.shown(format);
        language = language.and(fact.holds() ? strings : strings.not(budget), budget);
      } else if (!fact.holds()) {
        return Language.NONE;
      }
    }
    return language;
  }
}
