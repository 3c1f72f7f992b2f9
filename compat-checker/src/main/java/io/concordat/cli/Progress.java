package io.concordat.cli;

import java.io.PrintWriter;
import java.util.Objects;

/** Tells how far long work has come. */
interface Progress {

  /** Says nothing. */
  Progress SILENT = (done, total, what) -> {};

  /**
   * A step begins.
   *
   * @param done steps that are behind us
   * @param total steps altogether
   * @param what is being done, empty when all is done
   */
  void step(int done, int total, String what);

  /** A bar that is drawn over itself on a terminal, a line a step elsewhere. */
  static Progress on(PrintWriter out, boolean isTerminal) {
    return isTerminal ? new Bar(out) : new Lines(out);
  }

  /** One line that is drawn again and again, and is gone at the end. */
  record Bar(PrintWriter out) implements Progress {

    private static final int WIDTH = 30;
    private static final int LONGEST = 60;

    public Bar {
      Objects.requireNonNull(out);
    }

    @Override
    public void step(int done, int total, String what) {
      out.print("\r\u001b[K");
      if (!what.isEmpty()) {
        int filled = total == 0 ? 0 : WIDTH * done / total;
        String shown = what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what;
        out.print("[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] ");
        out.print(done + "/" + total + " " + shown);
      }
      out.flush();
    }
  }

  /** A line a step. */
  record Lines(PrintWriter out) implements Progress {

    public Lines {
      Objects.requireNonNull(out);
    }

    @Override
    public void step(int done, int total, String what) {
      if (!what.isEmpty()) {
        out.println(done + "/" + total + " " + what);
        out.flush();
      }
    }
  }
}
