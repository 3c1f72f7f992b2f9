package io.concordat.compare.containment;

import java.util.List;

/**
 * The language of the strings in which a regular expression matches somewhere.
 *
 * <p>What stands before an assertion such as {@code $} or {@code (?!…)} is joined with the language
 * of all that may follow it, from right to left; so an assertion is an intersection.
 */
final class PatternCompiler {

  private static final int MAX_SIZE = 10_000;

  private final Budget budget;
  private final Nfa nfa = new Nfa();

  /** From here on everything is accepted. */
  private final int all = nfa.addState(true);

  /** Here the string has to end. */
  private final int end = nfa.addState(true);

  private final int never = nfa.addState(false);

  private PatternCompiler(Budget budget) {
    this.budget = budget;
    nfa.connect(all, CodePoints.ALL, all);
  }

  /**
   * @throws UnsupportedPattern when that is not a regular language, or too large a one
   */
  static Language compile(String pattern, Budget budget) {
    Regex regex = RegexParser.parse(pattern);
    if (regex.size() > MAX_SIZE) {
      throw new UnsupportedPattern("too large a pattern");
    }
    budget.spend(regex.size());
    return new PatternCompiler(budget).compile(regex);
  }

  private Language compile(Regex regex) {
    int atStart = before(regex, true, all);
    return beginsAtStart(regex) ? language(atStart) : language(nfa.choice(atStart, later(regex)));
  }

  private Language language(int state) {
    return Language.of(nfa, state, budget);
  }

  /** The strings in which a match begins after the first character or later. */
  private int later(Regex regex) {
    int match = before(regex, false, all);
    int skipping = nfa.choice(match);
    nfa.connect(skipping, CodePoints.ALL, skipping);
    return nfa.before(CodePoints.ALL, skipping);
  }

  private static boolean beginsAtStart(Regex regex) {
    if (regex instanceof Regex.Choice choice) {
      return choice.alternatives().stream().allMatch(PatternCompiler::beginsAtStart);
    }
    if (regex instanceof Regex.Sequence sequence) {
      return !sequence.parts().isEmpty() && beginsAtStart(sequence.parts().get(0));
    }
    return regex instanceof Regex.Start;
  }

  /** The state from which a match leads to where the rest is read. */
  private int before(Regex regex, boolean isAtStart, int rest) {
    if (regex instanceof Regex.Characters characters) {
      return nfa.before(characters.set(), rest);
    }
    if (regex instanceof Regex.Start) {
      return isAtStart ? rest : never;
    }
    if (regex instanceof Regex.End) {
      return nfa.acceptsNothing(rest) ? end : never;
    }
    if (regex instanceof Regex.LookAhead look) {
      Language ahead = language(before(look.regex(), isAtStart, all));
      return nfa.embed(
          language(rest).and(look.holds() ? ahead : ahead.not(budget), budget).table());
    }
    if (regex instanceof Regex.Choice choice) {
      return nfa.choice(
          choice.alternatives().stream()
              .mapToInt(alternative -> before(alternative, isAtStart, rest))
              .toArray());
    }
    return regex instanceof Regex.Repeat repeat
        ? beforeRepeat(repeat, isAtStart, rest)
        : beforeSequence(((Regex.Sequence) regex).parts(), isAtStart, rest);
  }

  private int beforeRepeat(Regex.Repeat repeat, boolean isAtStart, int rest) {
    if (repeat.regex().hasAssertion() && repeat.max() > 1) {
      throw new UnsupportedPattern("an assertion inside a repetition");
    }
    int at = rest;
    if (repeat.max() == Regex.UNBOUNDED) {
      at = nfa.choice(rest);
      nfa.skip(at, before(repeat.regex(), isAtStart, at));
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        at = nfa.choice(rest, before(repeat.regex(), isAtStart, at));
      }
    }
    for (int i = 0; i < repeat.min(); i++) {
      at = before(repeat.regex(), isAtStart, at);
    }
    return at;
  }

  private int beforeSequence(List<Regex> parts, boolean isAtStart, int rest) {
    boolean[] starts = new boolean[parts.size()];
    boolean isStillAtStart = isAtStart;
    boolean mayBeAtStart = isAtStart;
    for (int i = 0; i < parts.size(); i++) {
      if (mayBeAtStart && !isStillAtStart && parts.get(i).hasStart()) {
        throw new UnsupportedPattern("a ^ after something optional");
      }
      starts[i] = isStillAtStart;
      isStillAtStart &= parts.get(i).isZeroWidth();
      mayBeAtStart &= parts.get(i).isNullable();
    }
    int at = rest;
    for (int i = parts.size() - 1; i >= 0; i--) {
      at = before(parts.get(i), starts[i], at);
    }
    return at;
  }
}
