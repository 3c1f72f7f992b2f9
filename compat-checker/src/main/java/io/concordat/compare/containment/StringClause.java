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

  /** All that a string has to be; what is found out about it holds wherever it is asked again. */
  record Demands(
      long min,
      long max,
      Set<Fact.Matches> patterns,
      Set<Fact.InFormat> formats,
      Set<String> excluded) {}

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
    if (patterns.isEmpty() && formats.isEmpty()) {
      return plainWord();
    }
    return solver
        .languages()
        .outcome(
            new Demands(min, max, Set.copyOf(patterns), Set.copyOf(formats), Set.copyOf(excluded)),
            () -> find(solver.languages()));
  }

  private Outcome find(Languages languages) {
    boolean mayBeInhabited = false;
    for (String candidate : candidates()) {
      Truth truth = test(candidate, languages);
      if (truth.isTrue()) {
        return new Outcome.Inhabited(new Json.Str(candidate));
      }
      mayBeInhabited |= !truth.isFalse();
    }
    try {
      // What a candidate leaves open is not empty; the language around it need not be searched.
      if (formats.isEmpty() || !mayBeInhabited) {
        Optional<String> word = word(languages, true);
        if (word.isEmpty()) {
          return Outcome.EMPTY;
        }
        if (formats.isEmpty()) {
          return new Outcome.Inhabited(new Json.Str(word.get()));
        }
      }
      return word(languages, false)
          .<Outcome>map(word -> new Outcome.Inhabited(new Json.Str(word)))
          .orElseGet(() -> Outcome.unknown(reason()));
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

  /**
   * A word that meets the demands.
   *
   * @param isAround whether formats that are no regular languages are taken for larger ones, so
   *     that there is no word at all where none is found; else for smaller ones, so that a word is
   *     sure
   */
  private Optional<String> word(Languages languages, boolean isAround) {
    List<Language> inside = new ArrayList<>();
    List<Language> outside = new ArrayList<>();
    for (Fact.Matches pattern : patterns) {
      (pattern.holds() ? inside : outside).add(languages.ofPattern(pattern.regex()));
    }
    for (Fact.InFormat fact : formats) {
      StringFormat format = StringFormat.of(fact.name());
      if (format.isEverything() && !fact.holds()) {
        return Optional.empty();
      }
      if (!format.isEverything() && !isAssumed(fact)) {
        (fact.holds() ? inside : outside)
            .add(
                isAround
                    ? fact.holds() ? languages.around(format) : languages.within(format)
                    : fact.holds() ? languages.shown(format) : languages.taken(format));
      }
    }
    if (!excluded.isEmpty()) {
      outside.add(Language.ofWords(excluded, languages.budget()));
    }
    return new Words(min, max, languages.budget())
        .find(new Meeting(inside, outside, languages.budget()));
  }
}
