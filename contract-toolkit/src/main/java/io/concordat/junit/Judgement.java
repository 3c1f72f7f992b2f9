package io.concordat.junit;

import java.util.ArrayList;
import java.util.List;

/** Whether the consumers of all stubs of a test kept to the specifications. */
final class Judgement {

  private final List<AssertionError> failures = new ArrayList<>();

  void of(ScopedStub stub) {
    try {
      stub.judge();
    } catch (AssertionError failure) {
      failures.add(failure);
    }
  }

  /** Fails the test if one did not. */
  void pronounce() {
    if (!failures.isEmpty()) {
      AssertionError first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
