package io.concordat.stub.cli;

import io.concordat.report.ProblemText;
import java.io.PrintWriter;

/** Prints lines of several threads, each as a whole, and harmless whatever a client has sent. */
final class Console {

  private static final int LONGEST = 500;

  private final PrintWriter out;

  Console(PrintWriter out) {
    this.out = out;
  }

  synchronized void line(String text) {
    String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    int begin = line.length() - line.stripLeading().length();
    out.print(" ".repeat(begin) + ProblemText.line(line));
    out.flush();
  }
}
