package io.concordat.stub.http;

/** Told of what must not happen: it is answered with 500, and somebody should know. */
@FunctionalInterface
public interface BugReport {
  void bug(String during, Throwable bug);
}
