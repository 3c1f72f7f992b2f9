package io.concordat.junit;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The stubs of one scope. */
final class Running {

  private final Map<Annotation, ScopedStub> stubs = new LinkedHashMap<>();

  synchronized Optional<ScopedStub> find(Annotation annotation) {
    return Optional.ofNullable(stubs.get(annotation));
  }

  synchronized void add(Annotation annotation, ScopedStub stub) {
    stubs.put(annotation, stub);
  }

  synchronized void begin() {
    stubs.values().forEach(ScopedStub::begin);
  }

  synchronized void judge(Judgement judgement) {
    stubs.values().forEach(judgement::of);
  }

  synchronized void end(Judgement judgement) {
    for (ScopedStub stub : stubs.values()) {
      // No request comes in between.
      stub.close();
      judgement.of(stub);
    }
    stubs.clear();
  }
}
