package io.concordat.junit;

/** A stub of some scope, whichever way consumers talk to it. */
interface ScopedStub {

  /** What the test is given. */
  Object handle();

  /** A new test begins. */
  void begin();

  /**
   * Fails if the consumer did what it must not.
   *
   * @throws AssertionError that says what
   */
  void judge();

  void close();
}
