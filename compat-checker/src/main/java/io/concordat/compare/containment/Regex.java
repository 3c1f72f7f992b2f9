package io.concordat.compare.containment;

import java.util.List;

/** A regular expression of ECMA-262, as far as it describes a regular language. */
sealed interface Regex {

  /** No repetition limit. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** One character out of a set. */
  record Characters(CodePoints set) implements Regex {}

  /** One after another; of none: the empty string. */
  record Sequence(List<Regex> parts) implements Regex {}

  /** One of these. */
  record Choice(List<Regex> alternatives) implements Regex {}

  /** Between so many and so many times. */
  record Repeat(Regex regex, int min, int max) implements Regex {}

  /** {@code ^}. */
  record Start() implements Regex {}

  /** {@code $}. */
  record End() implements Regex {}

  /** {@code (?=…)} or {@code (?!…)}. */
  record LookAhead(Regex regex, boolean holds) implements Regex {}

  /** Whether it looks at something that it does not consume. */
  default boolean hasAssertion() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().anyMatch(Regex::hasAssertion);
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().anyMatch(Regex::hasAssertion);
    }
    return this instanceof Repeat repeat
        ? repeat.regex().hasAssertion()
        : !(this instanceof Characters);
  }

  /** Whether {@code ^} occurs in it. */
  default boolean hasStart() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().anyMatch(Regex::hasStart);
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().anyMatch(Regex::hasStart);
    }
    if (this instanceof LookAhead look) {
      return look.regex().hasStart();
    }
    return this instanceof Repeat repeat ? repeat.regex().hasStart() : this instanceof Start;
  }

  /** Whether it can match without consuming anything. */
  default boolean isNullable() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Regex::isNullable);
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().anyMatch(Regex::isNullable);
    }
    if (this instanceof Repeat repeat) {
      return repeat.min() == 0 || repeat.regex().isNullable();
    }
    return !(this instanceof Characters);
  }

  /** Whether it never consumes anything. */
  default boolean isZeroWidth() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Regex::isZeroWidth);
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().allMatch(Regex::isZeroWidth);
    }
    if (this instanceof Repeat repeat) {
      return repeat.max() == 0 || repeat.regex().isZeroWidth();
    }
    return !(this instanceof Characters);
  }

  /** About how many states an automaton of it has. */
  default long size() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().mapToLong(Regex::size).sum();
    }
    if (this instanceof Choice choice) {
      return choice.alternatives().stream().mapToLong(Regex::size).sum();
    }
    if (this instanceof LookAhead look) {
      return look.regex().size();
    }
    if (this instanceof Repeat repeat) {
      long times = repeat.max() == UNBOUNDED ? repeat.min() + 1L : repeat.max();
      return Math.min(1L << 40, repeat.regex().size() * times);
    }
    return 1;
  }
}
