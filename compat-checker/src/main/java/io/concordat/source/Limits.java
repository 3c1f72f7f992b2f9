package io.concordat.source;

/**
 * How much of an untrusted document is read before it is refused.
 *
 * @param bytes of one file
 * @param depth of nested objects and arrays
 * @param nodes of one document, aliases expanded
 * @param aliasedNodes that YAML aliases may add to one document
 */
public record Limits(long bytes, int depth, int nodes, int aliasedNodes) {

  /** Room for every published specification that we know, many times over. */
  public static final Limits DEFAULT = new Limits(128L << 20, 400, 20_000_000, 500_000);
}
