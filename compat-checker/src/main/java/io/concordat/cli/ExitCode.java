package io.concordat.cli;

/** What a command tells the shell. */
final class ExitCode {

  static final int COVERED = 0;
  static final int NOT_COVERED = 1;
  static final int UNUSABLE = 2;

  private ExitCode() {}
}
