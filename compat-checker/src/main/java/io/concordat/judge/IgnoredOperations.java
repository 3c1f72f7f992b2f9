package io.concordat.judge;

/**
 * Operations that are no part of the contract.
 *
 * @param pattern a path such as {@code /internal/*}, or an operation such as {@code GET /health},
 *     with {@code *} for any text
 */
public record IgnoredOperations(String pattern) {

  /** Whether this operation, such as {@code GET /health}, is one of them. */
  boolean includes(String operation) {
    Wildcards wildcards = new Wildcards(pattern);
    return wildcards.match(
        pattern.startsWith("/") ? operation.substring(operation.indexOf(' ') + 1) : operation);
  }
}
