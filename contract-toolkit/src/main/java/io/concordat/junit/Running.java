package io.concordat.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The stubs of one scope. */
final class Running {

  private final Map<StubServer, Stub> stubs = new LinkedHashMap<>();

  synchronized Optional<Stub> find(StubServer annotation) {
    return Optional.ofNullable(stubs.get(annotation));
  }

  synchronized void add(StubServer annotation, Stub stub) {
    stubs.put(annotation, stub);
  }

  synchronized void begin() {
    stubs.values().forEach(Stub::begin);
  }

  synchronized void judge(Judgement judgement) {
    stubs.values().forEach(judgement::of);
  }

  synchronized void end(Judgement judgement) {
    for (Stub stub : stubs.values()) {
      // No request comes in between.
      stub.close();
      judgement.of(stub);
    }
    stubs.clear();
  }
}
