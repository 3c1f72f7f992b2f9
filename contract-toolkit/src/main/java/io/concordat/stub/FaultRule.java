package io.concordat.stub;

import io.concordat.model.Operation;

/**
 * A fault of some operations.
 *
 * @param operation its name, {@code GET /orders/{id}}, or its operation id; an asterisk for all
 * @param fault what goes wrong
 */
public record FaultRule(String operation, Fault fault) {

  private static final String ALL = "*";

  /**
   * Reads {@code GET /orders/{id}: delay=200, rate=0.5}; without an operation it is for all.
   *
   * @throws IllegalArgumentException when the text is no such rule
   */
  public static FaultRule parse(String text) {
    int colon = text.lastIndexOf(": ");
    return colon < 0
        ? new FaultRule(ALL, Fault.parse(text))
        : new FaultRule(text.substring(0, colon).strip(), Fault.parse(text.substring(colon + 2)));
  }

  boolean isForAll() {
    return operation.equals(ALL);
  }

  boolean isFor(Operation candidate) {
    return isForAll()
        || candidate.name().equals(operation)
        || candidate.id().filter(operation::equals).isPresent();
  }
}
