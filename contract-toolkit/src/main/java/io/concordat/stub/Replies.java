package io.concordat.stub;

import io.concordat.model.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that a test has chosen, by the names of their operations. */
final class Replies {

  private final Map<String, Prepared> byOperation = new ConcurrentHashMap<>();

  Optional<Prepared> of(Operation operation) {
    return Optional.ofNullable(byOperation.get(operation.name()));
  }

  void put(Operation operation, Prepared reply) {
    byOperation.put(operation.name(), reply);
  }

  void clear() {
    byOperation.clear();
  }
}
