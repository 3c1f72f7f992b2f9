package io.concordat.compare.containment;

/** How the sender's schema is read where it leaves open which properties an object has. */
public enum Reading {
  /**
   * What a sender does not declare it never sends under a name, or a name pattern, that only the
   * receiver declares. A property is declared when any part of the schema that speaks about the
   * same object names it; a dictionary, whose other properties have a schema, declares every name.
   */
  POLITE,
  /** Whatever the sender's schema accepts may be sent. */
  WRITTEN
}
