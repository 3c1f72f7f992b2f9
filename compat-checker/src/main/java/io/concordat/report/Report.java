package io.concordat.report;

import io.concordat.judge.Judgement;

/**
 * A way to tell a judgement. What a document says is not to be trusted: each format escapes it, so
 * that a specification can neither drive a terminal nor forge a comment or a page.
 */
public interface Report {

  /** The whole report, with the line break at its end. */
  String render(Judgement judgement);
}
