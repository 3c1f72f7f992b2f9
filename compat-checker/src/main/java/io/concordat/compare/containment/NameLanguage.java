package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.HashSet;
import java.util.Set;

/** The strings that satisfy a literal, as a language. */
final class NameLanguage {

  private static final int MAX_LENGTH = 300;

  private final Solver solver;
  private final Set<Literal> open = new HashSet<>();

  private NameLanguage(Solver solver) {
    this.solver = solver;
  }

  /**
   * @throws UnsupportedPattern when they are no regular language, or too large a one
   */
  static Language of(Literal literal, Solver solver) {
    return new NameLanguage(solver).of(literal);
  }

  private Language of(Literal literal) {
    if (!open.add(literal)) {
      throw new UnsupportedPattern("a schema of names that needs itself");
    }
    Language language = of(Rewriter.rewrite(literal, Kind.STRING, solver.literals()));
    open.remove(literal);
    return language;
  }

  private Language of(Formula formula) {
    solver.budget().spend();
    if (formula instanceof Formula.All all) {
      Language language = Language.ALL;
      for (Formula part : all.formulas()) {
        language = language.and(of(part), solver.budget());
      }
      return language;
    }
    if (formula instanceof Formula.Any any) {
      Language language = Language.NONE;
      for (Formula part : any.formulas()) {
        language = language.or(of(part), solver.budget());
      }
      return language;
    }
    return formula instanceof Formula.Claim claim
        ? of(claim.literal())
        : of(((Formula.Atom) formula).fact());
  }

  private Language of(Fact fact) {
    if (fact instanceof Fact.Matches matches) {
      Language language = solver.languages().ofPattern(matches.regex());
      return matches.holds() ? language : language.not(solver.budget());
    }
    if (fact instanceof Fact.Among among) {
      Language words =
          Language.ofWords(
              among.values().stream().map(value -> ((Json.Str) value).value()).toList(),
              solver.budget());
      return among.holds() ? words : words.not(solver.budget());
    }
    if (fact instanceof Fact.Length length
        && length.min() <= MAX_LENGTH
        && (length.max() <= MAX_LENGTH || length.max() == Fact.UNBOUNDED)) {
      String max = length.max() == Fact.UNBOUNDED ? "" : Long.toString(length.max());
      return solver.languages().ofPattern("^[^]{" + length.min() + "," + max + "}$");
    }
    if (fact instanceof Fact.InFormat format && StringFormat.of(format.name()).isExact()) {
      Language language = solver.languages().around(StringFormat.of(format.name()));
      return format.holds() ? language : language.not(solver.budget());
    }
    throw new UnsupportedPattern("propertyNames that are no regular language");
  }
}
