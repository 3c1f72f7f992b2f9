package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Decides what goes wrong with a request. */
final class Faults {

  static final String FIELD = "Concordat-Fault";

  private final List<FaultRule> rules;

  Faults(List<FaultRule> rules) {
    this.rules = rules;
  }

  /** Rules for operations that none of these APIs has. */
  List<FaultRule> unused(List<ServedApi> apis) {
    return rules.stream()
        .filter(rule -> !rule.isForAll())
        .filter(
            rule ->
                apis.stream()
                    .flatMap(api -> api.api().operations().stream())
                    .noneMatch(rule::isFor))
        .toList();
  }

  /**
   * The fault for this request: what it asks for itself, else the last rule for its operation.
   *
   * @throws IllegalArgumentException when what it asks for is no fault
   */
  Fault of(Headers headers, Optional<Operation> operation) {
    Optional<String> asked = headers.first(FIELD);
    Fault fault = asked.isPresent() ? Fault.parse(asked.get()) : configured(operation);
    return fault.rate() < 1 && ThreadLocalRandom.current().nextDouble() >= fault.rate()
        ? Fault.NONE
        : fault;
  }

  private Fault configured(Optional<Operation> operation) {
    Fault fault = Fault.NONE;
    for (FaultRule rule : rules) {
      if (rule.isForAll() || operation.isPresent() && rule.isFor(operation.get())) {
        fault = rule.fault();
      }
    }
    return fault;
  }

  static long delay(Fault fault) {
    return fault.leastDelay() == fault.mostDelay()
        ? fault.leastDelay()
        : ThreadLocalRandom.current().nextLong(fault.leastDelay(), fault.mostDelay() + 1);
  }
}
