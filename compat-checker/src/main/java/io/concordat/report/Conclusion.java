package io.concordat.report;

import io.concordat.judge.Judgement;

/** The last line of the report: the verdict and the version to use. */
public final class Conclusion {

  private Conclusion() {}

  /** The line, without a line break. */
  public static String line(Judgement judgement) {
    return Printable.line(Words.conclusion(judgement));
  }
}
