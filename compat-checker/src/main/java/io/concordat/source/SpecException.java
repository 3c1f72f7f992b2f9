package io.concordat.source;

import java.util.List;
import java.util.stream.Collectors;

/** A document that cannot be used, with every problem that was found in it. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public SpecException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public SpecException(Problem problem) {
    this(List.of(problem));
  }

  /** All problems, in the order of the document; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
