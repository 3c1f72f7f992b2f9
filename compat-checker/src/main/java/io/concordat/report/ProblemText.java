package io.concordat.report;

import io.concordat.source.Problem;
import java.util.List;

/** Problems for the error stream: a line each, {@code file:line:column: what — what to do}. */
public final class ProblemText {

  private ProblemText() {}

  /** The lines, each with its line break. */
  public static String render(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append(Printable.line(problem.toString())).append('\n');
    }
    return out.toString();
  }

  /** A line of our own that quotes what somebody else wrote. */
  public static String line(String text) {
    return Printable.line(text) + "\n";
  }
}
