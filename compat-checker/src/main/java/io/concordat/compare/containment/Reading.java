package io.concordat.compare.containment;

/** How the sender's schema is read where it leaves open which properties an object has. */
public enum Reading {
  /**
   * What a sender does not declare it never sends under a name, or a name pattern, that only the
   * receiver declares. A property is declared when any part of the whole schema that speaks about
   * the same place of the message names it, whichever alternative it belongs to; a dictionary,
   * whose other properties have a schema, declares every name, and a sender what it lists as
   * values.
   */
  POLITE,
  /** Whatever the sender's schema accepts may be sent. */
  WRITTEN
}
