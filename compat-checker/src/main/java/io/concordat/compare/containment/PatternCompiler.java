package io.concordat.compare.containment;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
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

  private PatternCompiler(Budget budget) {
    this.budget = budget;
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
    Automaton all = Language.ALL.automaton();
    if (!regex.hasAssertion()) {
      return Language.of(all.concatenate(plain(regex)).concatenate(all), budget);
    }
    Automaton atStart = joined(regex, true, all);
    if (beginsAtStart(regex)) {
      return Language.of(atStart, budget);
    }
    Automaton later =
        Language.nfaOf(CodePoints.ALL).repeat(1).concatenate(joined(regex, false, all));
    return Language.of(atStart.union(later), budget);
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

  /** The language of an expression without assertions. */
  private static Automaton plain(Regex regex) {
    if (regex instanceof Regex.Characters characters) {
      return Language.nfaOf(characters.set());
    }
    if (regex instanceof Regex.Sequence sequence) {
      return BasicOperations.concatenate(
          sequence.parts().stream().map(PatternCompiler::plain).toList());
    }
    if (regex instanceof Regex.Choice choice) {
      return BasicOperations.union(
          choice.alternatives().stream().map(PatternCompiler::plain).toList());
    }
    Regex.Repeat repeat = (Regex.Repeat) regex;
    Automaton once = plain(repeat.regex());
    return repeat.max() == Regex.UNBOUNDED
        ? once.repeat(repeat.min())
        : once.repeat(repeat.min(), repeat.max());
  }

  /** The strings that begin with a match and go on as {@code rest} says. */
  private Automaton joined(Regex regex, boolean isAtStart, Automaton rest) {
    if (!regex.hasAssertion()) {
      return plain(regex).concatenate(rest);
    }
    if (regex instanceof Regex.Start) {
      return isAtStart ? rest : BasicAutomata.makeEmpty();
    }
    if (regex instanceof Regex.End) {
      return rest.run("") ? BasicAutomata.makeEmptyString() : BasicAutomata.makeEmpty();
    }
    if (regex instanceof Regex.LookAhead look) {
      Language ahead =
          Language.of(joined(look.regex(), isAtStart, Language.ALL.automaton()), budget);
      return Language.of(rest, budget)
          .and(look.holds() ? ahead : ahead.not(budget), budget)
          .automaton();
    }
    if (regex instanceof Regex.Choice choice) {
      List<Automaton> alternatives = new ArrayList<>();
      for (Regex alternative : choice.alternatives()) {
        alternatives.add(joined(alternative, isAtStart, rest));
      }
      return BasicOperations.union(alternatives);
    }
    if (regex instanceof Regex.Repeat repeat) {
      return joinedRepeat(repeat, isAtStart, rest);
    }
    return joinedSequence(((Regex.Sequence) regex).parts(), isAtStart, rest);
  }

  private Automaton joinedRepeat(Regex.Repeat repeat, boolean isAtStart, Automaton rest) {
    if (repeat.max() > 1) {
      throw new UnsupportedPattern("an assertion inside a repetition");
    }
    if (repeat.max() == 0) {
      return rest;
    }
    Automaton once = joined(repeat.regex(), isAtStart, rest);
    return repeat.min() == 1 ? once : once.union(rest);
  }

  private Automaton joinedSequence(List<Regex> parts, boolean isAtStart, Automaton rest) {
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
    Automaton joined = rest;
    for (int i = parts.size() - 1; i >= 0; i--) {
      joined = joined(parts.get(i), starts[i], joined);
    }
    return joined;
  }
}
